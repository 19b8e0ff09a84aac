// `npm run bench -- gate`: what the gate adds to one guarded call in the common case, in Chromium, beside the native one.
import { calls, timing } from "./gate/calls.ts";
import { count, type Options } from "./options.ts";
import { differences, median, spread } from "./statistics.ts";
import { table } from "./table.ts";
import { nothing } from "./tools/nothing.ts";
import { temoin } from "./tools/temoin.ts";
import type { Tool } from "./tools/tool.ts";
import { startChromium } from "./world/chromium.ts";
import { connect, type Devtools } from "./world/devtools.ts";
import { withTab } from "./world/tab.ts";
import { SITE, startWorld, type World } from "./world/world.ts";

const AIM = 1_000;
const SAMPLES = 5;

/** --rounds 7. Each round: a page without the gate, one with it, one without again, in fresh contexts of one browser. */
export async function gate(options: Options): Promise<void> {
  const rounds = count(options, "rounds", 7);
  const world = await startWorld();
  const { endpoint, stop } = await startChromium(world.rules);
  try {
    const devtools = await connect(endpoint);
    const [native, guarded] = [await nothing(), await temoin("constant")()];
    const measured = { native: [], guarded: [], again: [] } as Record<"native" | "guarded" | "again", number[][]>;
    await visit(world, devtools, native);
    for (let round = 0; round < rounds; round++) {
      const order = [
        ["native", native],
        ["guarded", guarded],
        ["again", native],
      ] as const;
      for (const [kind, tool] of round % 2 ? order.toReversed() : order) measured[kind].push(await visit(world, devtools, tool));
      console.error(`gate: round ${round + 1} of ${rounds}`);
    }
    print(measured, rounds);
    devtools.close();
  } finally {
    await stop();
    await world.stop();
  }
}

/** Nanoseconds per call, in the order of `calls`. */
function visit(world: World, devtools: Devtools, { head = "", before }: Tool): Promise<number[]> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>Calls</title></head><body></body></html>`;
  const site = (request: Request) =>
    new URL(request.url).pathname === "/"
      ? new Response(page, { headers: { "content-type": "text/html; charset=utf-8" } })
      : new Response(null, { status: 204 });
  world.site = before?.(site) ?? site;
  return withTab(devtools, async (tab) => {
    await tab.go(`https://${SITE}/`);
    if (head !== "" && !(await tab.evaluate<boolean>("'temoin' in window"))) throw new Error("The gate did not start.");
    const all: number[] = [];
    for (const call of calls) all.push(await tab.evaluate<number>(timing(call, SAMPLES)));
    return all;
  });
}

function print(measured: Record<"native" | "guarded" | "again", number[][]>, rounds: number): void {
  console.log(`\nNanoseconds per call, ${rounds} rounds, median [quartiles]. Aim: the gate adds at most ${AIM} ns.\n`);
  const of = (kind: keyof typeof measured, index: number) => measured[kind].map((round) => round[index] ?? Number.NaN);
  const rows = calls.map(({ name }, index) => {
    const [native, guarded, again] = [of("native", index), of("guarded", index), of("again", index)];
    const added = differences(guarded, native);
    const noise = differences(again, native);
    const loud = Math.abs(median(noise)) > AIM;
    const verdict = loud ? "too noisy to say" : median(added) <= AIM ? "kept" : "MISSED";
    return [name, spread(native, 0), spread(guarded, 0), spread(added, 0), spread(noise, 0), verdict];
  });
  console.log(table(["call", "native", "with the gate", "added", "A/A noise", "aim"], rows));
}
