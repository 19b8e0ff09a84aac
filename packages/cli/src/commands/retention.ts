// temoin retention: erases what has been kept for long enough.
import { parseArgs } from "node:util";
import type { Command, ExitCode } from "../command.ts";
import { started } from "../port.ts";
import { keysFile, logSite, sitesOf, storeHelp, storeOptions, withStore } from "../store.ts";

export const retention: Command = {
  name: "retention",
  summary: "Erase the contents of records that are over their time.",
  help: `Usage: temoin retention [OPTIONS]

A record is kept while its choice counts and, as proof, for as long after that as the country's profile says (the policy
page tells visitors). Then its contents are erased; its place in the log stays, with a note of when and why, and the log
can be verified as before. "temoin serve" does the same once a day; this is for doing it now, or for looking first.

  --dry-run        only count what would be erased
  --site ID        one site only
${storeHelp}

Example: temoin retention --dry-run`,

  async run(args, output) {
    const { values } = parseArgs({
      args: [...args],
      options: { ...storeOptions, "dry-run": { type: "boolean", default: false }, site: { type: "string" } },
    });
    const { contentOf, countExpired, readKeys, retain, silentLog } = await import("@temoin/server");
    const dry = values["dry-run"];
    return withStore<ExitCode>(values, async (store) => {
      const now = () => new Date();
      for (const id of await sitesOf(store, values.site)) {
        const edition = (await store.editions(id)).at(-1);
        if (!edition) continue;
        const { register } = contentOf(edition);
        const site = await logSite(store, id);
        const count = dry
          ? await countExpired({ store, site, now }, register)
          : await retain(
              {
                store,
                site,
                now,
                log: silentLog(),
                keys: await started(async () => readKeys(keysFile(values.data)), 0, values.data),
              },
              register,
            );
        output.out(`${id}: ${count} records ${dry ? "would be" : "were"} erased, ${await store.count(id)} are kept.`);
      }
      return 0;
    });
  },
};
