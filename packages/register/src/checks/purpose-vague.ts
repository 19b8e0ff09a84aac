// Purposes worded so loosely that nobody knows what they are for.
import type { Check } from "./check.ts";

/** By language: phrases that authorities and fines have called too vague when they stand alone (B09). */
const phrases: Readonly<Record<string, RegExp>> = {
  en: /improv\w* (?:your|the user) experience|enhanc\w* (?:your|the user) experience|better experience|various purposes|other purposes|and more\b|etc\.?$/i,
  fr: /am[ée]lior\w* (?:de )?(?:votre|l['’]) ?exp[ée]rience|meilleure exp[ée]rience|exp[ée]rience optimale|diverses finalit[ée]s|autres finalit[ée]s|etc\.?$/i,
  de: /(?:ihr|das) (?:nutzer)?erlebnis (?:zu )?verbesser|bessere[sn]? (?:nutzer)?erlebnis|verschiedene zwecke|weitere zwecke|usw\.?$/i,
  es: /mejorar (?:su|tu|la) experiencia|mejor experiencia|otras finalidades|diversos fines|etc\.?$/i,
  it: /migliorare (?:la|l['’]) ?(?:tua |sua )?esperienza|esperienza migliore|altre finalit[àa]|varie finalit[àa]|ecc\.?$/i,
  nl: /(?:uw|je) ervaring (?:te )?verbeter|betere ervaring|andere doeleinden|enz\.?$/i,
  pt: /melhorar (?:a )?(?:sua|tua) experi[êe]ncia|melhor experi[êe]ncia|outras finalidades|etc\.?$/i,
  ar: /تحسين تجربت|تجربة أفضل|أغراض أخرى|أغراض مختلفة|إلخ/,
};

/** Characters below which a description says nothing. */
const SHORTEST = 15;

export const check: Check = {
  id: "purpose-vague",
  severity: "medium",
  basis: "B09; CNIL recommendation 2020-092, SAN-2022-027 (TikTok)",
  *check({ register }) {
    const [first = ""] = register.site.languages;
    for (const [id, { description, used }] of Object.entries(register.purposes)) {
      if (description === undefined || !used) continue;
      const texts = typeof description === "string" ? { [first]: description } : description;
      for (const [language, text] of Object.entries(texts)) {
        const found = phrases[language.slice(0, 2)]?.exec(text)?.[0];
        if (found === undefined && text.length >= SHORTEST) continue;
        const what = found === undefined ? "is too short to say anything" : `says "${found}", which may mean anything`;
        const message = `The description of "${id}" in ${language} ${what}.`;
        const where = typeof description === "string" ? `purposes.${id}.description` : `purposes.${id}.description.${language}`;
        yield { where, message, mend: "Say in one sentence what is done with which data, such as: counts which pages are read." };
      }
    }
  },
};
