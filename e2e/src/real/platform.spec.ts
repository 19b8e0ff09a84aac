// What page code can learn of the browser: with everything granted, the same with the gate as without.
import type { Page } from "@playwright/test";
import { bundle } from "./bundle.ts";
import { differences } from "./differences.ts";
import { expect, test } from "./fixtures.ts";
import { scriptFile } from "./pages.ts";
import { both } from "./same.ts";

const kinds = ["natives", "classes", "storage", "frames", "faults", "markup", "requests", "trusted"];

const strict = `<meta data-own http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types temoin shop default">`;

for (const kind of kinds) {
  test(`${kind}: page code gets the same answers as without the gate`, async ({ visitor, world }) => {
    const files = { "/probes.js": scriptFile(await bundle(`${import.meta.dirname}/probes/index.ts`)) };
    const content = { head: kind === "trusted" ? strict : "", body: `<script src="/probes.js"></script>` };
    const act = async (page: Page) => {
      const given = await page.evaluate(`probe("${kind}")`);
      // Beacons arrive when they like.
      await page.waitForTimeout(1_000);
      return given;
    };
    const [gated, bare] = await both(await visitor(), world, { name: kind, content, files, act });
    const known = Object.keys(differences[kind] ?? {}).sort();
    const [answers, expected] = [gated.given, bare.given] as Record<string, unknown>[];
    const other = Object.keys(expected ?? {}).filter(
      (name) => JSON.stringify(answers?.[name]) !== JSON.stringify(expected?.[name]),
    );
    // With the answers themselves, so that a failure says what differs.
    if (other.sort().join() !== known.join()) expect(answers).toEqual(expected);
    expect(other).toEqual(known);
    const less = ({ given: _given, asked, ...rest }: typeof gated) => ({
      ...rest,
      // Whether a request that was stopped at once still leaves is left to chance.
      asked: asked.filter((one) => !one.includes("/stopped")).map((one) => one.replace(/\?\d/, "")),
    });
    expect(less(gated)).toEqual(less(bare));
    expect(Object.keys(expected ?? {}).length).toBeGreaterThan(5);
  });
}
