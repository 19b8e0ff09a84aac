// What a record leaves to its edition and a DPV record has to spell out. The caller reads it from the edition's content.

export interface DpvParty {
  /** IRI. */
  readonly iri: string;
  readonly name: string;
  /** Postal. */
  readonly address?: string;
  readonly contact?: string;
}

export interface DpvPurpose {
  /** In the language of the notice. */
  readonly title: string;
  /** Terms of DPV or its extensions, such as `dpv:Marketing`. */
  readonly broader: readonly string[];
  readonly personalData: readonly string[];
  readonly recipients: readonly DpvParty[];
  /** Countries, ISO 3166-1 alpha-2; empty when the data stays in the visitor's browser. */
  readonly storedIn: readonly string[];
  /** ISO 8601 duration, the longest of the purpose's trackers. */
  readonly retention: string;
}

export interface DpvService {
  readonly title: string;
  readonly purposes: readonly string[];
}

export interface EditionFacts {
  /** Where the notice as it was shown can be read; ISO 29184 wants the reference kept. */
  readonly notice: string;
  /** When this edition was published: ISO 8601. */
  readonly publishedAt: string;
  readonly controllers: readonly DpvParty[];
  /** Supervisory authority. */
  readonly authority?: DpvParty;
  /** Countries whose law applies, ISO 3166-1 alpha-2. */
  readonly jurisdictions: readonly string[];
  /** How long a choice holds: ISO 8601 duration. */
  readonly validity: string;
  /** Where the visitor withdraws, and where rights are exercised. */
  readonly withdrawal: string;
  readonly rights: string;
  readonly purposes: Readonly<Record<string, DpvPurpose>>;
  readonly services: Readonly<Record<string, DpvService>>;
}
