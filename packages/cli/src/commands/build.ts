// temoin build: everything of the first-party path that is the same for everybody, as files; and a static site that holds.
import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { CannotRun, type Command, UsageError } from "../command.ts";
import { loadRegister, statedHosts } from "../load-register.ts";
import { oneOf } from "../one-of.ts";
import { started } from "../port.ts";
import type { Content } from "../static/output.ts";

export const build: Command = {
  name: "build",
  summary: "Write gate, banner and policy pages as files, and hold a static site.",
  help: `Usage: temoin build REGISTER --out DIR [--html DIR]

Writes what any static host can serve: temoin/gate.js, temoin/a/*, temoin/policy/<language>/index.html, the edition and
.well-known/gpc.json. With --html the site in that folder is copied too: in each .html and .css file everything is held that
needs consent or that no register declares, and each page gets a Content-Security-Policy and the gate first in <head>. The gate
opens what a visitor grants. For hosts that read such a file, _headers gives every answer the same policy: workers that the site
starts from files of its own obey only that. Every other file is copied byte for byte. Prints what was held, by file.

  --out DIR    where to write. Only files of an earlier build are written over or removed
  --policy KIND  hosts that the page's own policy lets in: constant (default) all that the register declares, strict those that
               the visitor's choice allows: then nothing is left open, and a grant may load the page anew
  --html DIR   the site's own files; nothing is ever written there. Where both have a file, Témoin's goes first

Choices are recorded by a server, never by files: /temoin/choices on the same host has to reach "temoin serve" with this very
register. Until it does, the banner asks and a refusal holds, but nothing is ever granted: no proof, no consent.
What a style sheet loads from a held host stays away even after consent, because no gate can open it again.

Example: temoin build register.yaml --html public --out dist`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: "string" }, html: { type: "string" }, policy: { type: "string", default: "constant" } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError('name one register, such as "temoin build register.yaml --out dist".');
    const { out, html } = values;
    const policy = oneOf("policy", ["constant", "strict"], values.policy);
    if (out === undefined) throw new UsageError("say where to write: --out DIR.");
    if (html !== undefined) await refuseOverlap(out, html);
    const { register, findings } = await loadRegister(file);
    if (findings > 0) output.err(`${register.site.id}: ${findings} findings. Write "temoin check" to read them.`);

    // Loaded here: the other commands need none of it.
    const [{ createApp, memoryStore }, { HEADERS, joinHeaders, ownFiles }, { heldSite }, { writeOutput }] = await Promise.all([
      import("@temoin/server"),
      import("../static/own-files.ts"),
      import("../static/held-site.ts"),
      import("../static/output.ts"),
    ]);
    const hosts = [...statedHosts(register), `${register.site.id}.localhost`];
    const app = await started(() => createApp({ sites: [{ register, hosts, policy }], store: memoryStore() }), 0, out);
    const own = await ownFiles(app, policy);
    const site = html === undefined ? new Map<string, Content>() : await heldSite(html, app.sites[0], output.out);
    const [theirs, ours] = [site.get(HEADERS), own.get(HEADERS)];
    if (theirs !== undefined && ours) own.set(HEADERS, await joinHeaders(theirs, ours));
    await writeOutput(out, new Map([...site, ...own]));
    output.out(`${out}: ${own.size} files of Témoin${html === undefined ? "" : `, ${site.size} of the site`}.`);
    output.out('Pass /temoin/choices to "temoin serve" with this register: without it nothing is ever granted.');
    return 0;
  },
};

/** A build that writes where it reads would hold its own output, and lose the source. */
async function refuseOverlap(out: string, html: string): Promise<void> {
  const [to, from] = await Promise.all([real(out), real(html)]);
  if (to === from || to.startsWith(from + sep) || from.startsWith(to + sep))
    throw new CannotRun(`${out} and ${html} lie in each other. Write --out with a folder beside the site's.`);
}

/** With links followed, as far as the path exists. */
async function real(path: string): Promise<string> {
  const whole = resolve(path);
  if (dirname(whole) === whole) return whole;
  return realpath(whole).catch(async () => join(await real(dirname(whole)), basename(whole)));
}
