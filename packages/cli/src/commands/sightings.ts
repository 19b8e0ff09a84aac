// temoin sightings: what visitors' browsers met that the register does not declare.
import { parseArgs } from "node:util";
import type { Store } from "@temoin/server";
import { CannotRun, type Command, type ExitCode, UsageError } from "../command.ts";
import type { SiteSightings } from "../sightings/text.ts";
import { sitesOf, storeOptions, withStore } from "../store.ts";

export const sightings: Command = {
  name: "sightings",
  summary: "List trackers and hosts met in visitors' browsers that no register declares.",
  help: `Usage: temoin sightings [OPTIONS]

Lists what visitors' browsers met and the register does not declare, most frequent first, whose it may be, and the lines
to put into the register. It changes nothing. A server that is running may keep the last seconds to itself.

  --data DIR           folder of the store (default: ./data)
  --database URL       PostgreSQL in place of the file, as for "temoin serve"
  --site ID            one site only (default: every site of the store)
  --days N             how many days back, today included, 1 to 90 (default: 30)
  --format text|json   text for people (default), json for programs

Example: temoin sightings --site shop --days 7`,

  async run(args, output) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...storeOptions,
        site: { type: "string" },
        days: { type: "string", default: "30" },
        format: { type: "string", default: "text" },
      },
    });
    const days = daysOf(values.days);
    if (!["text", "json"].includes(values.format))
      throw new UsageError(`there is no format "${values.format}". Write --format text or --format json.`);
    // Loaded here: the other commands need no store.
    const { dayBefore } = await import("@temoin/server");
    const { sightingsText } = await import("../sightings/text.ts");
    const from = dayBefore(new Date().toISOString().slice(0, "2026-11-21".length), days - 1);
    return withStore<ExitCode>(values, async (store) => {
      const sites = await sitesOf(store, values.site);
      const found = await Promise.all(sites.map((site) => read(store, site, from)));
      if (values.format === "json") output.out(JSON.stringify({ temoin: 1, from, sites: found.map(forPrograms) }, null, 2));
      else output.out(found.map((site) => sightingsText(site, from)).join("\n\n"));
      return 0;
    });
  },
};

function daysOf(text: string): number {
  const days = Number(text);
  if (/^\d{1,2}$/.test(text) && days >= 1 && days <= 90) return days;
  throw new UsageError(`"${text}" is no number of days. Write --days with 1 to 90; older ones are not kept.`);
}

/** Compared with the edition that was published last. */
async function read(store: Store, site: string, from: string): Promise<SiteSightings> {
  const [{ contentOf }, { listSightings }, { registerLines }] = await Promise.all([
    import("@temoin/server"),
    import("../sightings/list.ts"),
    import("../sightings/register-lines.ts"),
  ]);
  const edition = (await store.editions(site)).at(-1);
  if (!edition) throw new CannotRun(`${site} has no edition.`);
  const { bundle: terms, register } = contentOf(edition);
  const bundle = { ...terms, editions: [] };
  const list = listSightings(await store.sightings(site, from), bundle);
  return { site, ...list, register: registerLines(list.sightings, bundle, register) };
}

/** The shape is stable: members are added, never renamed. */
function forPrograms({ site, sightings: listed, others, register }: SiteSightings) {
  const plain = listed.map(({ suggestion, ...seen }) => {
    const found = suggestion && { service: suggestion.service.id, name: suggestion.service.name, by: suggestion.by };
    return { ...seen, suggestion: found ?? null };
  });
  return { site, sightings: plain, others, register };
}
