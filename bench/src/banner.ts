// `npm run bench -- banner`: what each tool costs a visitor, beside the bare page of the same round.
import { measureGate } from "./banner/gate-time.ts";
import { type Conditions, type Measured, measure } from "./banner/measure.ts";
import { printRun, type Series } from "./banner/report.ts";
import { makeShop, type Shop } from "./banner/shop.ts";
import { count, list, type Options } from "./options.ts";
import { ours, peers } from "./tools/index.ts";
import { temoin } from "./tools/temoin.ts";
import type { Tool } from "./tools/tool.ts";
import { startChromium } from "./world/chromium.ts";
import { connect, type Devtools } from "./world/devtools.ts";
import { startWorld, type World } from "./world/world.ts";

/** The page without any tool and without the script that waits for one. Twice: what differs between them is noise. */
const bare: Tool = { name: "no banner" };
const again: Tool = { name: "A/A control (no banner)" };

const runs: readonly Conditions[] = [
  { name: "1280 x 720, unthrottled", slower: 1, window: 1_000 },
  { name: "1280 x 720, processor 4 times slower", slower: 4, window: 2_000 },
];

/** --rounds 9; --tools a,b takes these peers only. */
export async function banner(options: Options): Promise<void> {
  const rounds = count(options, "rounds", 9);
  const world = await startWorld();
  try {
    const names = list(options, "tools") ?? Object.keys(peers);
    const others = await Promise.all(names.map((name) => make(name)));
    const mine = await temoin("constant")();
    const tools = [bare, again, ...others, mine];
    const shops = new Map(tools.map((tool) => [tool, makeShop(tool, bare)]));
    for (const conditions of runs) printRun(conditions, await measureRounds(world, shops, conditions, rounds), mine, bare);
    await measureGate(world, mine, bare, rounds);
  } finally {
    await world.stop();
  }
}

function make(name: string): Promise<Tool> {
  const found = { ...peers, ...ours }[name];
  if (!found) throw new Error(`No tool is called ${name}. There are: ${Object.keys(peers).join(", ")}.`);
  return found();
}

/** Every tool once a round, in rotated order, each in a fresh context; a new browser each round, whose first page does not count. */
async function measureRounds(
  world: World,
  shops: ReadonlyMap<Tool, Shop>,
  conditions: Conditions,
  rounds: number,
): Promise<Map<Tool, Series>> {
  const tools = [...shops.keys()];
  const series = new Map<Tool, Series>(tools.map((tool) => [tool, { visits: [], requests: 0, bytes: 0 }]));
  for (let round = 0; round < rounds; round++) {
    const chromium = await startChromium(world.rules);
    const devtools = await connect(chromium.endpoint);
    await visit(world, devtools, shops, bare, conditions);
    const turn = round % tools.length;
    for (const tool of [...tools.slice(turn), ...tools.slice(0, turn)]) {
      const { measured, cost } = await visit(world, devtools, shops, tool, conditions);
      const one = series.get(tool);
      if (one) series.set(tool, { ...cost, visits: [...one.visits, measured] });
    }
    devtools.close();
    await chromium.stop();
    console.error(`${conditions.name}: round ${round + 1} of ${rounds}`);
  }
  return series;
}

async function visit(
  world: World,
  devtools: Devtools,
  shops: ReadonlyMap<Tool, Shop>,
  tool: Tool,
  conditions: Conditions,
): Promise<{ measured: Measured; cost: { requests: number; bytes: number } }> {
  const shop = shops.get(tool);
  if (!shop) throw new Error(`${tool.name} has no shop.`);
  shop.start();
  world.site = shop.fetch;
  let cost = shop.cost();
  const measured = await measure(devtools, tool.buttons?.accept, conditions, () => {
    cost = shop.cost();
  });
  return { measured, cost };
}
