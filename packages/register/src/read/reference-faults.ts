// Names inside a register that lead nowhere, or to two things.
import { OWN_NAME } from "../own.ts";
import type { Register } from "../schema.ts";
import { purposeOf } from "../trackers.ts";
import type { Fault, Path } from "./fault.ts";
import { nearest } from "./nearest.ts";

/** Purposes that nobody declared, and ids that stand for two things. */
export function referenceFaults(register: Register): Fault[] {
  return [...idFaults(register), ...purposeFaults(register)];
}

function* idFaults(register: Register): Iterable<Fault> {
  for (const id of Object.keys(register.services)) {
    if (!Object.hasOwn(register.purposes, id)) continue;
    const message = `"${id}" is the id of a purpose and of a service.`;
    yield idFault(["services", id], message, "Rename one of them: markup names purposes and services by the same attribute.");
  }
  for (const group of ["purposes", "services"] as const) {
    if (!Object.hasOwn(register[group], OWN_NAME)) continue;
    yield idFault([group, OWN_NAME], `The id "${OWN_NAME}" stands for Témoin's own trackers.`, "Choose another id.");
  }
}

function idFault(path: Path, message: string, mend: string): Fault {
  return { rule: "id-conflict", path, atKey: true, message, mend };
}

function* purposeFaults(register: Register): Iterable<Fault> {
  for (const [id, service] of Object.entries(register.services)) {
    for (const [index, purpose] of (service.purposes ?? []).entries()) {
      yield* undeclared(register, ["services", id, "purposes", index], purpose);
    }
    for (const [index, { purpose }] of service.trackers.entries()) {
      const path = ["services", id, "trackers", index, "purpose"];
      if (typeof purpose === "string") yield* undeclared(register, path, purpose);
      else for (const [at, one] of purpose.entries()) yield* undeclared(register, [...path, at], one);
    }
  }
}

function* undeclared(register: Register, path: Path, purpose: string): Iterable<Fault> {
  if (purposeOf(register, purpose)) return;
  const known = Object.keys(register.purposes);
  const near = nearest(purpose, known);
  const mend = near ? `Did you mean "${near}"?` : `Declare it under purposes, or use one of: ${known.join(", ") || "none yet"}.`;
  yield { rule: "purpose-undeclared", path, message: `No purpose "${purpose}" is declared.`, mend };
}
