// temoin keys: what signs receipts and checkpoints.
import { copyFileSync, existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { CannotRun, type Command, UsageError } from "../command.ts";
import { started } from "../port.ts";
import { keysFile, logSite, storeHelp, storeOptions, withStore } from "../store.ts";

export const keys: Command = {
  name: "keys",
  summary: "Show, renew or back up the keys that sign receipts and checkpoints.",
  help: `Usage: temoin keys [show | rotate | backup FILE] [OPTIONS]

show (default)  the public keys of each site's log, oldest first, as verifiers take them ("temoin verify --keys")
rotate          makes a new key, which signs from the server's next start on; the older ones can still be checked
backup FILE     copies the file of keys to FILE, which must not be there yet

The file of keys is DIR/keys.json, readable by its owner only; "temoin serve" makes it. Without it the log cannot be
continued: keep a copy in another place. Whoever has it can sign in the site's name.

${storeHelp}

Example: temoin keys backup /mnt/safe/temoin-keys.json`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: storeOptions,
    });
    const [action = "show", target, ...more] = positionals;
    const known = ["show", "rotate", "backup"].includes(action);
    if (!known || more.length > 0 || (action === "backup") !== (target !== undefined))
      throw new UsageError('write "temoin keys", "temoin keys rotate" or "temoin keys backup FILE".');
    const file = keysFile(values.data);
    // Loaded here: the other commands need no keys.
    const { originOf, readKeys, rotateKeys, verifierKeyTexts } = await import("@temoin/server");
    const kept = await started(async () => readKeys(file), 0, values.data);
    if (action === "rotate") {
      rotateKeys(file, new Date());
      output.out(`A new key is in ${file}. Restart the server, then make a backup of the file.`);
    } else if (action === "backup") backup(file, target ?? "", output.out);
    else
      await withStore(values, async (store) => {
        for (const id of await store.sites()) {
          const origin = await originOf(store, await logSite(store, id));
          output.out([`${id}:`, ...verifierKeyTexts(origin, kept).map((key) => `  ${key}`)].join("\n"));
        }
      });
    return 0;
  },
};

function backup(file: string, target: string, say: (text: string) => void): void {
  if (existsSync(target)) throw new CannotRun(`${target} is there already. Name a file that is not.`);
  try {
    copyFileSync(file, target);
  } catch (error) {
    throw new CannotRun(`${target} cannot be written (${error instanceof Error ? error.message : error}). Name another file.`);
  }
  say(`Copied to ${target}. Keep it where only you can read it.`);
}
