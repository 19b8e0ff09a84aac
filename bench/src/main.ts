// `npm run bench [-- NAME... [--option value]]`: prints figures as ratios, ours and the peers' measured side by side in this run.
import { type Options, readOptions } from "./options.ts";

/** Each is loaded when it is asked for: a bench must not depend on another's peers. */
const benches: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  sizes: async () => (await import("./sizes.ts")).sizes(),
  leak: async (options) => (await import("./leak.ts")).leak(options),
  banner: async (options) => (await import("./banner.ts")).banner(options),
  gate: async (options) => (await import("./gate.ts")).gate(options),
  middleware: async () => (await import("./middleware.ts")).middleware(),
  ledger: async (options) => (await import("./ledger.ts")).ledger(options),
  "ledger-scale": async (options) => (await import("./ledger-scale.ts")).ledgerScale(options),
  collectors: async (options) => (await import("./collectors.ts")).collectors(options),
};
const options = readOptions(process.argv.slice(2));
const unknown = options.names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(benches))
  if (options.names.length === 0 || options.names.includes(name)) await run(options);
