// A register's text -> all that is wrong with it, placed in the text.
import { known } from "@temoin/catalogue";
import { checkRegister, type Finding, locateFindings, profileOf, type Register, readRegister } from "@temoin/register";

export interface CheckedText {
  /** Missing when the text is no register; the findings then say why. */
  readonly register?: Register;
  readonly findings: readonly Finding[];
}

export function checkText(text: string): CheckedText {
  const { register, findings } = readRegister(text);
  if (!register) return { findings };
  const judged = checkRegister({ register, profile: profileOf(register.profile), known });
  return { register, findings: locateFindings(text, judged) };
}
