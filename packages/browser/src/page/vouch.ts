// Registers may have rows without a name: who writes tells then whose row it is.
import { judgeWrite } from "@temoin/register/consent";
import { allowed } from "../gate/gate.ts";
import type { State } from "./state.ts";

/**
 * May an unknown name be written now? Yes, when every row without a name is agreed to, or when the writer is a script that was
 * opened under a granted id with such a row. `bit`: its storage, see storageBits.
 */
export function vouch({ _gate, _ran, _taking }: State, bit: number): boolean {
  if (_taking) return true;
  const { bundle } = _gate._data;
  if (judgeWrite(bundle, _gate._decision.trackers, "?", bit, _gate._home).may) return true;
  const rows = bundle.trackers.filter(({ name, in: bits }) => !name && bits & bit);
  // Nearly always: then nobody needs to know who writes.
  if (rows.length === 0) return false;
  const stack = new Error().stack ?? "";
  return [..._ran].some(([{ src }, id]) => {
    const isHis = ({ of, for: needs }: (typeof rows)[number]) =>
      [bundle.services[of], ...needs.map((index) => bundle.purposes[index])].some((one) => one?.id === id);
    return src && stack.includes(src) && allowed(_gate._decision, id) && rows.some(isHis);
  });
}
