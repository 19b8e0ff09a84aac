// `npm run bench [-- NAME]`: prints figures as ratios, ours and the peers' measured side by side in this run.
import { sizes } from "./sizes.ts";

const benches: Readonly<Record<string, () => Promise<void>>> = { sizes };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await run();
