// A vendor's documented queue: made when it is not there yet, read by the vendor when it comes.

export interface Queue {
  length: number;
  push(...items: unknown[]): unknown;
}

/** Asked for anew at every use: vendors put an object of their own in its place. */
export function queue(name: string): Queue {
  const page = window as unknown as Record<string, Queue>;
  page[name] ??= [];
  return page[name];
}
