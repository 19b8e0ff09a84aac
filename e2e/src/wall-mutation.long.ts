// Every guard is needed: taken out one by one, each lets something out or lets something be kept.
import { expect, test } from "./fixtures.ts";
import { banner } from "./visit.ts";
import { DECLARED, openBare, tryRoutes, tryWrites } from "./wall/visit.ts";

/** Guards that hold nothing by themselves, and what shows that they are needed. */
const others: Readonly<Record<string, string>> = {
  WebTransport: "speaks QUIC, which the test's server does not hear",
  toString: "functions keep their text (real/)",
  revokeObjectURL: "forgets what a worker could be made of",
  writeln: "what it writes into an open document is also seen by the observer",
  StorageEvent: "events that a page makes itself take what stands for an area (real/)",
  setItem: "without it the method of a guarded area throws",
  getItem: "areas answer their own methods (real/)",
  removeItem: "as above",
  key: "as above",
  clear: "as above",
  length: "as above",
  storageArea: "another tab's event hands back a guarded area",
  register: "service workers of the site's own (own-worker.spec.ts)",
};

/** Runs first in the page: the gate's definition of `name` is not made, or all names are written down. */
function withoutGuard(name: string): void {
  const define = Object.defineProperty;
  const names = new Set<string>();
  Object.assign(window, { guarded: names });
  Object.defineProperty = ((owner: object, key: string, descriptor: PropertyDescriptor) => {
    if (descriptor && "configurable" in descriptor) names.add(key);
    return key === name ? owner : define(owner, key, descriptor);
  }) as typeof Object.defineProperty;
}

test("each guard that is taken out is missed", async ({ visitor, seen, world }) => {
  test.setTimeout(1_200_000);
  const first = await visitor();
  await first.addInitScript(withoutGuard, "");
  const page = await openBare(first, world);
  const names = await page.evaluate(() => [...(window as unknown as { guarded: Set<string> }).guarded]);
  expect(names.length).toBeGreaterThan(50);
  const survivors: string[] = [];
  for (const name of names.filter((one) => !Object.hasOwn(others, one))) {
    seen.length = 0;
    const context = await visitor();
    await context.addInitScript(withoutGuard, name);
    const bare = await openBare(context, world);
    // The page's part looks at the whole page when it comes: what is tried before that would be seen by it.
    await banner(bare).waitFor();
    const all = [...(await tryRoutes(bare, seen, DECLARED)), ...(await tryWrites(bare, context))];
    // What the test evaluates counts as the visitor's own act, by which windows may open: it shows the guard of `open` alone.
    const got = all.filter((one) => one !== "window-open" || name === "open");
    console.log(`${name}: ${got.join(", ") || "NOT MISSED"}`);
    if (got.length === 0) survivors.push(name);
    await context.close();
  }
  expect(survivors).toEqual([]);
});
