// A record as JSON-LD by the W3C Data Privacy Vocabulary, for other people's tools: profile `dpv-27560#record-eu-gdpr`, after the guide
// w3id.org/dpv/guides/consent-27560. A view, not the proof: what the log commits to is the record itself.
import { base64url } from "../encoding/base64.ts";
import { readHex } from "../encoding/hex.ts";
import type { Sha256 } from "../hash-and-sign.ts";
import { commit } from "../record/commitment.ts";
import type { ChoiceRecord } from "../record/schema.ts";
import type { DpvParty, DpvPurpose, EditionFacts } from "./facts.ts";
import { dpvStatus, indicationMethods, statusOf } from "./statuses.ts";

type Node = Readonly<Record<string, unknown>>;

const context = {
  dct: "http://purl.org/dc/terms/",
  dpv: "https://w3id.org/dpv#",
  "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
  loc: "https://w3id.org/dpv/loc#",
  pd: "https://w3id.org/dpv/pd#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  skos: "http://www.w3.org/2004/02/skos/core#",
} as const;

/** `previous`: the record before, when its contents are still there; without it, renewals and withdrawals of single purposes do not show. */
export function dpvRecord(sha256: Sha256, record: ChoiceRecord, facts: EditionFacts, previous?: ChoiceRecord): Node {
  return {
    "@context": context,
    "@id": `urn:uuid:${record.id}`,
    "@type": "dpv:ConsentRecord",
    "dct:identifier": record.id,
    "dct:conformsTo": iri("https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr"),
    "dct:created": record.at,
    "dct:provenance": iri(nameOfHash(commit(sha256, record))),
    ...(record.previous !== null && { "dct:replaces": iri(nameOfHash(readHex(record.previous))) }),
    "dpv:hasDataSubject": { "@type": "dpv:DataSubject", "dpv:hasIdentifier": record.subject },
    "dpv:hasDataController": facts.controllers.map((party) => partyNode(party, "dpv:DataController")),
    ...(facts.authority && { "dpv:hasAuthority": partyNode(facts.authority, "dpv:DataProtectionAuthority") }),
    "dpv:hasJurisdiction": facts.jurisdictions.map((country) => iri(`loc:${country}`)),
    "dpv:hasApplicableLaw": iri("eu-gdpr:GDPR"),
    "dpv:hasLegalBasis": iri("eu-gdpr:A6-1-a"),
    "dpv:hasNotice": notice(record, facts),
    "dpv:hasConsentControl": { "@type": ["dpv:ProvideConsent", "dpv:WithdrawConsent"], "dpv:isExercisedAt": facts.withdrawal },
    "dpv:hasRight": { "@type": ["dpv:DataSubjectRight", "eu-gdpr:A7-3"], "dpv:isExercisedAt": facts.rights },
    "dpv:hasProcess": [
      ...Object.entries(record.purposes).map(([id, granted]) => ({
        ...purposeProcess(id, facts.purposes[id]),
        "dpv:hasConsentStatus": event(record, facts, granted, previous?.purposes[id]),
      })),
      ...Object.entries(record.services).map(([id, granted]) => ({
        ...serviceProcess(id, facts),
        "dpv:hasConsentStatus": event(record, facts, granted, previous?.services[id]),
      })),
    ],
  };
}

function notice(record: ChoiceRecord, facts: EditionFacts): Node {
  return {
    "@id": facts.notice,
    "@type": "dpv:ConsentNotice",
    "dct:identifier": record.edition,
    "dct:date": facts.publishedAt,
    "dct:language": record.shown.language,
  };
}

/** Event of ISO/IEC TS 27560: who, when, how, and how long it holds. */
function event(record: ChoiceRecord, facts: EditionFacts, granted: boolean, before: boolean | undefined): Node {
  const status = dpvStatus[statusOf(granted, before)];
  return {
    "@type": granted ? [status, "dpv:ExpressedConsent"] : [status],
    "dpv:isIndicatedBy": iri("dpv:DataSubject"),
    "dpv:isIndicatedAtTime": record.at,
    "dpv:hasIndicationMethod": indicationMethods[record.how],
    "dpv:hasDuration": { "@type": "dpv:TemporalDuration", "rdf:value": facts.validity },
  };
}

/** A purpose that the facts do not know is named by its id: the decision must not vanish from the export. */
function purposeProcess(id: string, purpose: DpvPurpose | undefined): Node {
  return {
    "@type": "dpv:Process",
    "dct:identifier": id,
    "dpv:hasPurpose": {
      "@type": "dpv:Purpose",
      "skos:prefLabel": purpose?.title ?? id,
      "skos:broader": (purpose?.broader ?? []).map(iri),
    },
    "dpv:hasPersonalData": purpose?.personalData.map(iri) ?? [],
    "dpv:hasRecipient": purpose?.recipients.map((party) => partyNode(party, "dpv:Recipient")) ?? [],
    "dpv:hasStorageCondition": purpose ? storage(purpose) : [],
  };
}

function storage({ storedIn, retention }: DpvPurpose): Node[] {
  const places = storedIn.length > 0 ? storedIn.map((country) => `loc:${country}`) : ["dpv:WithinDevice"];
  return [
    { "@type": "dpv:StorageLocation", "dpv:hasLocation": places.map(iri) },
    { "@type": "dpv:StorageDuration", "dpv:hasDuration": { "@type": "dpv:TemporalDuration", "rdf:value": retention } },
  ];
}

function serviceProcess(id: string, { services, purposes }: EditionFacts): Node {
  const service = services[id];
  return {
    "@type": "dpv:Process",
    "dct:identifier": id,
    "dpv:hasService": service?.title ?? id,
    "dpv:hasPurpose": (service?.purposes ?? []).map((purpose) => ({
      "@type": "dpv:Purpose",
      "skos:prefLabel": purposes[purpose]?.title ?? purpose,
    })),
  };
}

function partyNode({ iri: id, name, address, contact }: DpvParty, type: string): Node {
  return {
    "@id": id,
    "@type": type,
    "dpv:hasName": name,
    ...(address && { "dpv:hasAddress": address }),
    ...(contact && { "dpv:hasContact": contact }),
  };
}

function iri(id: string): Node {
  return { "@id": id };
}

/** A hash as a name (RFC 6920). */
function nameOfHash(hash: Uint8Array = new Uint8Array(0)): string {
  return `ni:///sha-256;${base64url(hash)}`;
}
