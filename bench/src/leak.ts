// `npm run bench -- leak`: what un-annotated trackers still reach and keep under each consent tool, in a real Chromium.
import { makeSite } from "./leak/pages.ts";
import { checkControl, printCells, printTable, type Row } from "./leak/report.ts";
import { type Leaks, visitAndWithdraw, visitPages } from "./leak/visit.ts";
import { list, type Options } from "./options.ts";
import { nothing, ours, peers } from "./tools/index.ts";
import type { Tool } from "./tools/tool.ts";
import { type Party, startWorld, type World } from "./world/world.ts";

/** --tools a,b runs these only; --routes prints every cell. */
export async function leak(options: Options): Promise<void> {
  const world = await startWorld();
  try {
    console.log("Trackers that nobody annotated, in Chromium. What arrived is read from the third party's own log.\n");
    const control = await run(world, await nothing());
    const observed = checkControl(control);
    const all = { ...peers, ...ours };
    const wanted = list(options, "tools") ?? Object.keys(all);
    const rows = [control];
    const makers = wanted.map((name) => {
      const make = all[name];
      if (!make) throw new Error(`No tool is called ${name}. There are: ${Object.keys(all).join(", ")}.`);
      return [name, make] as const;
    });
    const failed: string[] = [];
    for (const [name, make] of makers) {
      // One tool that cannot run must not cost the figures of the others; it is named, and the bench fails.
      await make()
        .then(async (tool) => rows.push(await run(world, tool)))
        .catch((error) => failed.push(`${name}: ${error}`));
    }
    printTable(rows, observed);
    if (options.flags.has("routes")) printCells(rows, observed);
    for (const failure of failed) console.error(`\nNOT MEASURED ${failure}`);
    if (failed.length > 0) process.exitCode = 1;
  } finally {
    await world.stop();
  }
}

async function run(world: World, tool: Tool): Promise<Row> {
  const site = makeSite(world, tool);
  world.site = tool.before?.(site) ?? site;
  try {
    const before = await both((party) => visitPages(world, tool, party, false));
    const refused = tool.buttons ? await both((party) => visitPages(world, tool, party, true)) : undefined;
    const withdrawal = tool.withdraw ? await visitAndWithdraw(world, tool) : undefined;
    console.error(`${tool.name}: done`);
    return { tool, before, ...(refused && { refused }), ...(withdrawal && { withdrawal }) };
  } finally {
    await tool.stop?.();
  }
}

async function both(visit: (party: Party) => Promise<Leaks>): Promise<Record<Party, Leaks>> {
  return { undeclared: await visit("undeclared"), declared: await visit("declared") };
}
