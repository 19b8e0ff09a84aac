// The view by DPV: every term must be one of the vocabulary's, and every decision of the record must be in it.
import { describe, expect, it } from "vitest";
import { commitmentHex } from "../record/commitment.ts";
import { recordHows } from "../record/schema.ts";
import { testRecord } from "../testing/entries.fixture.ts";
import { sha256 } from "../testing/keys.fixture.ts";
import { dpvRecord } from "./dpv-record.ts";
import type { EditionFacts } from "./facts.ts";
import { indicationMethods } from "./statuses.ts";

/** Terms that we use, each looked up in DPV 2.2 (modules consent, consent_status, process, entities...) or the guide to 27560. */
const terms =
  `ConsentControl ConsentGiven ConsentNotice ConsentRecord ConsentRefused ConsentWithdrawn DataController DataProtectionAuthority
  DataSubject DataSubjectRight ExpressedConsent Marketing Process ProvideConsent Purpose Recipient RenewedConsentGiven StorageDuration StorageLocation
  TemporalDuration WithdrawConsent WithinDevice hasAddress hasApplicableLaw hasAuthority hasConsentControl hasConsentStatus hasContact
  hasDataController hasDataSubject hasDuration hasIdentifier hasIndicationMethod hasJurisdiction hasLegalBasis hasLocation hasName hasNotice
  hasPersonalData hasProcess hasPurpose hasRecipient hasRight hasService hasStorageCondition isExercisedAt isIndicatedAtTime isIndicatedBy`.split(
    /\s+/,
  );

const controller = {
  iri: "https://www.example.com/",
  name: "Example SAS",
  address: "1 rue du Test, Paris",
  contact: "dpo@example.com",
};
const facts: EditionFacts = {
  notice: "https://www.example.com/temoin/editions/abc",
  publishedAt: "2026-11-21T00:00:00.000Z",
  controllers: [controller],
  authority: { iri: "https://www.cnil.fr/", name: "CNIL" },
  jurisdictions: ["FR"],
  validity: "P6M",
  withdrawal: "https://www.example.com/temoin/policy",
  rights: "https://www.example.com/temoin/policy#rights",
  purposes: {
    audience: {
      title: "Mesure d'audience",
      broader: [],
      personalData: ["pd:BrowsingBehaviour"],
      recipients: [controller],
      storedIn: [],
      retention: "P13M",
    },
    advertising: {
      title: "Publicité",
      broader: ["dpv:Marketing"],
      personalData: [],
      recipients: [],
      storedIn: ["FR", "US"],
      retention: "P6M",
    },
  },
  services: { youtube: { title: "YouTube", purposes: ["social"] } },
};
const first = testRecord(1);
const next = testRecord(2, {
  previous: commitmentHex(sha256, first),
  state: "renewed",
  purposes: { advertising: true, audience: false, social: false },
  services: { youtube: true },
});

describe("a record as DPV", () => {
  const document = dpvRecord(sha256, next, facts, first);

  it("uses terms of the vocabulary and prefixes of its context only", () => {
    const text = JSON.stringify(document);
    const used = [...text.matchAll(/"dpv:([A-Za-z]+)"/g)].map(([, term]) => term);
    expect(used.length).toBeGreaterThan(40);
    for (const term of used) expect(terms).toContain(term);
    const prefixes = Object.keys(document["@context"] as object);
    for (const [, prefix] of text.matchAll(/"([a-z-]+):[A-Za-z0-9-]+"/g)) expect(prefixes).toContain(prefix);
  });

  it("says what became of each purpose and service, seen from the record before", () => {
    const processes = document["dpv:hasProcess"] as { "dct:identifier": string; "dpv:hasConsentStatus": { "@type": string[] } }[];
    expect(
      Object.fromEntries(processes.map((process) => [process["dct:identifier"], process["dpv:hasConsentStatus"]["@type"]])),
    ).toEqual({
      advertising: ["dpv:ConsentGiven", "dpv:ExpressedConsent"],
      audience: ["dpv:ConsentWithdrawn"],
      social: ["dpv:ConsentRefused"],
      youtube: ["dpv:ConsentGiven", "dpv:ExpressedConsent"],
    });
    const again = dpvRecord(sha256, { ...next, purposes: { audience: true }, services: {} }, facts, first);
    expect(JSON.stringify(again)).toContain("dpv:RenewedConsentGiven");
  });

  it("names itself, the record before and the edition", () => {
    expect(document).toMatchObject({
      "@id": `urn:uuid:${next.id}`,
      "dct:conformsTo": { "@id": "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr" },
      "dct:provenance": { "@id": `ni:///sha-256;${Buffer.from(commitmentHex(sha256, next), "hex").toString("base64url")}` },
      "dct:replaces": { "@id": `ni:///sha-256;${Buffer.from(next.previous ?? "", "hex").toString("base64url")}` },
      "dpv:hasNotice": { "@id": facts.notice, "dct:identifier": next.edition, "dct:language": "fr" },
    });
    expect(dpvRecord(sha256, first, facts)).not.toHaveProperty("dct:replaces");
  });

  it("loses no decision that the facts do not explain", () => {
    const bare = dpvRecord(sha256, next, { ...facts, purposes: {}, services: {} });
    expect(bare["dpv:hasProcess"]).toHaveLength(4);
  });

  it("has words for every way to choose", () => {
    expect(Object.keys(indicationMethods)).toEqual([...recordHows]);
  });
});
