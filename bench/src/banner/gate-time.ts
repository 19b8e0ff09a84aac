// How long the gate itself runs while a page loads, also on a processor four times slower: from Chromium's own trace.
import { median, quantile, spread } from "../statistics.ts";
import type { Tool } from "../tools/tool.ts";
import { startChromium } from "../world/chromium.ts";
import { connect, type Devtools } from "../world/devtools.ts";
import { type Tab, withTab } from "../world/tab.ts";
import { SITE, type World } from "../world/world.ts";
import { prepare, wait } from "./measure.ts";
import { makeShop } from "./shop.ts";

const SLOWER = 4;
const AIM = 3;

interface TraceEvent {
  readonly name: string;
  /** Microseconds of wall time, and of the thread's own. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

export async function measureGate(world: World, mine: Tool, bare: Tool, rounds: number): Promise<void> {
  world.site = makeShop(mine, bare).fetch;
  console.log(`\nThe gate's own run at page load, first visit, ${rounds} rounds, compiling included. Median [quartiles].`);
  for (const slower of [1, SLOWER]) {
    const runs: TraceEvent[] = [];
    for (let round = 0; round < rounds; round++) {
      const chromium = await startChromium(world.rules);
      const devtools = await connect(chromium.endpoint);
      // The browser's first page is slower than all others.
      await traceGate(devtools, slower);
      runs.push(await traceGate(devtools, slower));
      devtools.close();
      await chromium.stop();
    }
    const thread = runs.map(({ tdur = Number.NaN }) => tdur / 1000);
    const wall = runs.map(({ dur = Number.NaN }) => dur / 1000);
    const verdict = slower === SLOWER ? ` Aim: at most ${AIM} ms: ${median(thread) <= AIM ? "kept" : "MISSED"}.` : "";
    console.log(
      `Processor ${slower} times slower: thread time ${spread(thread, 2)} ms (best ${quantile(thread, 0).toFixed(2)}), wall ${spread(wall, 2)} ms.${verdict}`,
    );
  }
}

/** The one EvaluateScript of gate.js in a fresh context. */
function traceGate(devtools: Devtools, slower: number): Promise<TraceEvent> {
  return withTab(devtools, async (tab) => {
    await prepare(tab, { slower });
    const events = await traced(tab, async () => {
      await tab.go(`https://${SITE}/`);
      await wait(300);
    });
    const runs = events.filter(({ name, args }) => name === "EvaluateScript" && args?.data?.url?.endsWith("/temoin/gate.js"));
    const [run] = runs;
    if (!run || runs.length > 1) throw new Error(`gate.js ran ${runs.length} times in the trace, not once.`);
    return run;
  });
}

async function traced(tab: Tab, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  tab.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  const ended = new Promise<void>((resolve) => tab.on("Tracing.tracingComplete", () => resolve()));
  await tab.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline"] } });
  await work();
  await tab.send("Tracing.end");
  await ended;
  return events;
}
