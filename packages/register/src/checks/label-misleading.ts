// The site's own wording of the buttons that refuse and close.
import type { Check, Complaint } from "./check.ts";

/** By language: what a refusal says, and what an acceptance says. Languages that are not here are left to people. */
const dictionary: Readonly<Record<string, { readonly refuse: RegExp; readonly accept: RegExp }>> = {
  en: {
    refuse: /\b(?:reject|refuse|decline)\b|without (?:accepting|agreeing)/i,
    accept: /\baccept|\bagree|\ballow|\bok(?:ay)?\b/i,
  },
  fr: { refuse: /\brefuse|\brejete|sans accepter/i, accept: /\baccept|\bautoris|d['’]accord|\bok\b/i },
  de: {
    refuse: /\bablehn|ohne (?:zustimmung|einwilligung|zuzustimmen)/i,
    accept: /\bakzeptier|zustimm|einwillig|\berlaub|\bok\b/i,
  },
  es: { refuse: /\brechaz|sin aceptar/i, accept: /\bacept|\bpermit|\bok\b/i },
  it: { refuse: /\brifiut|senza accettare/i, accept: /\baccett|\bconsent|\bok\b/i },
  nl: { refuse: /\bweiger|\bafwijzen|zonder te accepteren/i, accept: /\baccept|\btoesta|\bok\b/i },
  pt: { refuse: /\brecus|\brejeit|sem aceitar/i, accept: /\baceit|\bpermit|\bok\b/i },
  ar: { refuse: /رفض|دون موافقة|بدون موافقة|دون قبول/, accept: /قبول|موافق|أقبل/ },
};

/** "Decline non-essential purposes" was faulted by the CNIL in December 2024: it leaves open what else happens. */
const halfRefusal = /non[- ]?(?:essent|nécess|necess)|unnecessary|nicht notwendig|no esencial|غير الضروري/i;

export const check: Check = {
  id: "label-misleading",
  severity: "high",
  basis: "B02, B06; CNIL formal notices of 12 December 2024, VG Hannover 10 A 5385/22",
  *check({ register }) {
    for (const [key, text] of Object.entries(register.texts)) {
      const [first = ""] = register.site.languages;
      const action = /^(?:banner|preferences)\.(refuse|close)$/.exec(key)?.[1];
      if (action === undefined) continue;
      for (const [language, label] of Object.entries(typeof text === "string" ? { [first]: text } : text)) {
        const where = typeof text === "string" ? `texts.${key}` : `texts.${key}.${language}`;
        yield* action === "refuse" ? ofRefusal(where, language, label) : ofClosing(where, language, label);
      }
    }
  },
};

function* ofRefusal(where: string, language: string, label: string): Iterable<Complaint> {
  const words = dictionary[language.slice(0, 2)];
  if (!words || (words.refuse.test(label) && !halfRefusal.test(label))) return;
  const message = `The button that refuses says "${label}", which does not say clearly that everything is refused.`;
  yield { where, message, mend: 'Write a plain refusal, such as "Reject all", or leave the built-in label.' };
}

function* ofClosing(where: string, language: string, label: string): Iterable<Complaint> {
  const words = dictionary[language.slice(0, 2)];
  if (!words?.accept.test(label) || words.refuse.test(label)) return;
  const message = `The button that closes says "${label}", but closing never accepts anything.`;
  yield { where, message, mend: "Remove the acceptance from the label, or leave the built-in one.", severity: "critical" };
}
