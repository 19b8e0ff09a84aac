// One way for a page to contact a third party that nobody annotated.

/** What a route may use. Every address holds the visit and the route, so that each arrival names its way. */
export interface Target {
  /** https address of the route on the third party's host. */
  readonly url: string;
  /** The same address as a WebSocket's. */
  readonly socket: string;
  /** Host of the third party. */
  readonly host: string;
  /** Its UDP port. */
  readonly udp: number;
  /** A host of the third party that nothing else of this visit contacts. */
  readonly fresh: string;
}

export interface Route {
  readonly id: string;
  /** Routes with the same group count as one; the id when left out. */
  readonly group?: string;
  readonly head?: (to: Target) => string;
  readonly body?: (to: Target) => string;
  /** JavaScript that the page runs while it is being read. It may await; Constants: `url`, `socket`, `host`, `udp`, `img`, `own(file)`. */
  readonly script?: string;
  /** Header of the page's answer. */
  readonly header?: (to: Target) => readonly [string, string];
  /** What the third party sees, where that is no request with the route's path. */
  readonly arrival?: (to: Target) => { readonly host: string; readonly path: string };
}

export function groupOf({ group, id }: Route): string {
  return group ?? id;
}
