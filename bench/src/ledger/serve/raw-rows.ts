// Rows as our store keeps them, made from one real record: what is random in a record is random here as well.
import { randomBytes, randomUUID } from "node:crypto";
import { type ChoiceRecord, readReceipt } from "@temoin/ledger";

export const columns = [
  ..."id schema subject edition layer language layout screenshot".split(" "),
  ..."purposes services how state previous profile at salt".split(" "),
] as const;

export type Row = Readonly<Record<string, string | number | null>>;

export function recordIn(receipt: string): ChoiceRecord {
  const read = readReceipt(receipt);
  if ("fault" in read) throw new Error(read.fault);
  return read.record;
}

export function rowLike(record: ChoiceRecord): Row {
  const { shown, purposes, services, schema, edition, how, state, previous, profile } = record;
  return {
    ...{ id: randomUUID(), schema, subject: randomBytes(16).toString("base64url"), edition, ...shown },
    ...{ purposes: JSON.stringify(purposes), services: JSON.stringify(services), how, state, previous, profile },
    ...{ at: new Date().toISOString(), salt: randomBytes(16).toString("base64url") },
  };
}
