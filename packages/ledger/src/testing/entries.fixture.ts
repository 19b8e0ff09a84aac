// Entries for tests; every part of them is derived from a number, so that runs agree.
import type { ChoiceRecord, Erasure } from "../record/schema.ts";
import { sha256 } from "./keys.fixture.ts";

const hash = (what: string) => Buffer.from(sha256(Buffer.from(what)));

export const editionContent = { temoin: 1, register: { site: { id: "cexro" } }, texts: { fr: { title: "Vos choix" } } };
export const editionHash = hash('{"register":{"site":{"id":"cexro"}},"temoin":1,"texts":{"fr":{"title":"Vos choix"}}}').toString(
  "hex",
);

export function testId(number: number): string {
  const digits = hash(`id ${number}`).toString("hex");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

export const random = (what: string) => hash(what).subarray(0, 16).toString("base64url");

/** A first choice, by subject `number`, one minute after the choice before it. */
export function testRecord(number: number, changes: Partial<ChoiceRecord> = {}): ChoiceRecord {
  return {
    schema: 2,
    kind: "choice",
    id: testId(number),
    site: "cexro",
    subject: random(`subject ${number}`),
    edition: editionHash,
    shown: {
      layer: "banner",
      language: "fr",
      layout: hash("layout").toString("hex"),
      screenshot: hash("picture").toString("hex"),
    },
    purposes: { advertising: false, audience: true, social: false },
    services: {},
    how: "button",
    state: "given",
    previous: null,
    profile: "fr",
    at: new Date(Date.UTC(2026, 10, 29, 10, number)).toISOString(),
    salt: random(`salt ${number}`),
    ...changes,
  };
}

export function testErasure(number: number, leaves: Erasure["leaves"], changes: Partial<Erasure> = {}): Erasure {
  const { id, site, at, salt } = testRecord(number);
  return { schema: 2, kind: "erasure", id, site, leaves, why: "expired", at, salt, ...changes };
}
