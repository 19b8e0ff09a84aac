// temoin pictures: what visitors of each edition are shown, as proof.
import { parseArgs } from "node:util";
import type { PublishedSite, Store } from "@temoin/server";
import { type Command, UsageError } from "../command.ts";
import { loadRegister, statedHosts } from "../load-register.ts";
import { started } from "../port.ts";
import { storeHelp, storeOptions, withStore } from "../store.ts";

export const pictures: Command = {
  name: "pictures",
  summary: "Take pictures of what visitors are shown, as proof.",
  help: `Usage: temoin pictures REGISTER... [OPTIONS]

Opens the banner, the preferences and the placeholders of the registers as they are now in this machine's Chromium or
Chrome, in each language, 1280 and 320 pixels wide, and keeps the pictures with the edition: under /temoin/a/, with
their hashes and times in /temoin/log/editions. Records made from then on name them. The server may run meanwhile, and
no request leaves the machine. An edition that has pictures keeps them and gets no others. (docs/pictures.md)

${storeHelp}
  --again          take new pictures of editions that have some; the old ones stay

CHROME_PATH names another browser than the one that is found.

Example: temoin pictures register.yaml --data /var/lib/temoin`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...storeOptions,
        again: { type: "boolean", default: false },
      },
    });
    if (positionals.length === 0) throw new UsageError('name at least one register, such as "temoin pictures register.yaml".');
    const registers = await Promise.all(positionals.map(loadRegister));
    const sites = registers.map(({ register }) => ({
      register,
      hosts: [...statedHosts(register), `${register.site.id}.localhost`],
    }));
    const { createApp, memoryStore } = await import("@temoin/server");
    const take = async (store: Store) => {
      // In memory: a picture publishes nothing. An edition is dated when visitors first get it.
      const app = await started(() => createApp({ sites, store: memoryStore() }), 0, values.data);
      for (const site of app.sites) output.out(await told(site, store, values.again));
    };
    await withStore(values, take);
    return 0;
  },
};

async function told(site: PublishedSite, store: Store, again: boolean): Promise<string> {
  const { id, edition } = site;
  // Loaded here: the other commands need no browser.
  const { takeMissing } = await import("../pictures/take-missing.ts");
  const taken = await takeMissing(site, { store, again });
  if (taken === 0) return `${id}: edition ${edition.short} has its pictures. Write --again to take new ones.`;
  const published = await store.edition(id, edition.hash);
  const later = published ? "" : ' It is not published yet: "temoin serve" does that.';
  return `${id}: ${taken} pictures of edition ${edition.short} are kept.${later}`;
}
