// One thing that a policy says beyond its tables, and what carries it now.

export type Carrier =
  /** Every value at the path equals `equals`; see valuesAt() for paths. */
  | { readonly field: string; readonly equals: unknown }
  /** Every text at the path contains these words. */
  | { readonly field: string; readonly contains: string }
  /** The group at the path has exactly these keys. */
  | { readonly field: string; readonly keys: readonly string[] }
  /** Id of a note of the register, present in every language of the site. */
  | { readonly note: string }
  /** Title of the browser test that shows it. */
  | { readonly behaviour: string };

export interface Statement {
  /** "S", the number of the policy (0 to 4) and the number of the statement in it. */
  readonly id: `S${0 | 1 | 2 | 3 | 4}.${number}`;
  readonly by: readonly [Carrier, ...Carrier[]];
}
