// Purposes as visitors read them.
import type { PurposeText } from "@temoin/browser";
import { exemptionOf, listTrackers, type Purpose, type Register } from "@temoin/register";
import type { Wording } from "./wording.ts";

export interface PurposeTexts {
  /** Those that need consent. */
  readonly purposes: readonly PurposeText[];
  readonly exempt: readonly PurposeText[];
}

/** Only purposes in use, in the order of the register, Témoin's own included. */
export function purposeTexts(register: Register, wording: Wording): PurposeTexts {
  const used = Object.entries(register.purposes).filter(([, purpose]) => purpose.used);
  const needing = used.filter(([, purpose]) => purpose.basis !== "exempt");
  const exempt = used.filter(([, purpose]) => purpose.basis === "exempt");
  return {
    purposes: needing.map(([id, purpose]) => purposeText(id, purpose, wording)),
    exempt: exempt.map(([id, purpose]) => {
      const reason = reasonOf(id, register, wording);
      return { ...purposeText(id, purpose, wording), ...(reason === "" ? {} : { reason }) };
    }),
  };
}

function purposeText(id: string, purpose: Purpose, wording: Wording): PurposeText {
  const detail = wording.text(purpose.detail);
  return {
    id,
    title: wording.text(purpose.title),
    description: wording.text(purpose.description),
    ...(detail === "" ? {} : { detail }),
  };
}

/** The reasons of the purpose's trackers, as one sentence (D01). */
function reasonOf(id: string, register: Register, wording: Wording): string {
  const trackers = listTrackers(register).filter((listed) => listed.purposeIds.includes(id));
  const reasons = new Set(trackers.map((listed) => exemptionOf(register, listed)).filter((reason) => reason !== undefined));
  const sentence = wording.list([...reasons].map((reason) => wording.names.exemption[reason]));
  return sentence && `${sentence.slice(0, 1).toLocaleUpperCase(wording.language)}${sentence.slice(1)}.`;
}
