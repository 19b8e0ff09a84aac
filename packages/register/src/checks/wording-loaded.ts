// The site's own wording of banner and settings that pushes instead of telling.
import type { Check } from "./check.ts";

/** By language: guilt, promises of benefit, promotion. A short list: a text that passes may still push. */
const phrases: Readonly<Record<string, RegExp>> = {
  en: /we (?:value|respect|care about) your privacy|best (?:possible )?experience|better experience|don['’]t miss|miss(?:ing)? out|we(?:['’]re| are) sorry|discount|free gift|support us/i,
  fr: /(?:nous (?:respectons|attachons)|respect de) (?:de l['’]importance à )?votre vie privée|meilleure expérience|expérience optimale|ne manquez|désolé|\bdommage|offert|soutenez[- ]nous/i,
  de: /privatsphäre ist uns wichtig|schätzen ihre privatsphäre|bestes? (?:nutzer)?erlebnis|bestmögliche|verpassen sie|schade|rabatt|unterstützen sie uns/i,
  es: /valoramos (?:su|tu) privacidad|mejor experiencia|no (?:se|te) pierd|lo sentimos|descuento|gratis/i,
  it: /teniamo alla (?:tua|sua) privacy|migliore esperienza|non perder|ci dispiace|sconto|gratis/i,
  nl: /we (?:respecteren|waarderen) (?:uw|je) privacy|beste ervaring|mis (?:het )?niet|helaas|korting|gratis/i,
  pt: /valorizamos (?:a )?(?:sua|tua) privacidade|melhor experi[êe]ncia|não perca|lamentamos|desconto|grátis/i,
  ar: /نحترم خصوصيتك|أفضل تجربة|لا تفوت|نأسف|خصم|مجان/,
};

export const check: Check = {
  id: "wording-loaded",
  severity: "medium",
  basis: "B19, C06; EDPB guidelines 3/2022, GDPR recital 42",
  *check({ register }) {
    const [first = ""] = register.site.languages;
    for (const [key, text] of Object.entries(register.texts)) {
      if (!/^(?:banner|preferences|placeholder)\./.test(key)) continue;
      for (const [language, words] of Object.entries(typeof text === "string" ? { [first]: text } : text)) {
        const found = phrases[language.slice(0, 2)]?.exec(words)?.[0];
        if (found === undefined) continue;
        const where = typeof text === "string" ? `texts.${key}` : `texts.${key}.${language}`;
        const message = `The text "${key}" in ${language} says "${found}", which pushes visitors instead of informing them.`;
        yield { where, message, mend: "Say only what is stored, for what, and what each button does." };
      }
    }
  },
};
