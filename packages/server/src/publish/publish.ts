// Register -> everything that is served for it. Done once at the start, and again when the register changes.
import { gateParts } from "@temoin/browser";
import { declareOwn } from "@temoin/policy";
import { choiceLifetime, makeBundle, OWN_NAME, type Register, withOwnTrackers } from "@temoin/register";
import { type CountingEdition, countingEditions } from "../edition/counting.ts";
import { makeEdition } from "../edition/edition.ts";
import { prepare } from "../http/prepared.ts";
import type { Log } from "../log.ts";
import { screenshotsOf } from "../pictures/kept.ts";
import type { ShownEdition } from "../record/judge.ts";
import type { Store } from "../store/store.ts";
import { JAVASCRIPT, prepareAsset, prepareAssets } from "./assets.ts";
import { embeddedBridges, usedBridges } from "./bridges.ts";
import { readBrowserCode } from "./browser-code.ts";
import { classicScript, withBridges } from "./embed.ts";
import { gateData, pageData } from "./gate-data.ts";
import { policyText, preparePolicies } from "./policies.ts";
import type { PublishedSite } from "./site.ts";
import { siteTexts } from "./texts/texts.ts";
import { hasWords, wordingFor } from "./texts/wording.ts";

export interface SiteToPublish {
  readonly register: Register;
  /** Host names under which the site is served, without port; a leading dot includes sub-domains. */
  readonly hosts: readonly string[];
  /** `observe` holds nothing that is undeclared and tells all of it: for rolling out on a site that was there before. */
  readonly mode?: "enforce" | "observe";
  /**
   * What the page's own Content-Security-Policy lets in: every declared host (constant, the default), or those that the choice allows
   * (strict): then nothing is left open, and a grant may renew the page.
   */
  readonly policy?: "constant" | "strict";
}

export interface PublishContext {
  readonly store: Store;
  /** Dates a new edition. */
  readonly now: Date;
  readonly log: Log;
}

/**
 * Publishes a site and keeps its edition. The same register, texts and code give the same edition, dated when it was
 * first published. Throws when the browser code is not built.
 */
export async function publish(site: SiteToPublish, { store, now, log }: PublishContext): Promise<PublishedSite> {
  const { register, hosts } = site;
  const { id, languages } = register.site;
  const bridges = usedBridges(register);
  const code = await readBrowserCode(bridges.map(({ use }) => use));
  const lifetime = choiceLifetime(register);
  const { editions: _none, ...terms } = makeBundle(withOwnTrackers(register, OWN_NAME, lifetime), []);
  const texts = new Map(
    languages.map((language) => {
      const wording = wordingFor(language, register);
      return [language, siteTexts(declareOwn(register, wording.names, language, lifetime), terms, wording)];
    }),
  );

  const shown = [...texts].map(([language, text]) => [language, { ...text, policy: policyText(register, language) }]);
  const assets = await prepareAssets(texts, code);
  const { layouts } = assets;
  const content = { temoin: 1 as const, register, bundle: terms, texts: Object.fromEntries(shown), code: code.hashes, layouts };
  const edition = await store.addEdition(makeEdition(content, now));
  const kept = await store.editions(id);
  const counting = countingEditions(edition, register, kept);
  const bundle = { ...terms, editions: counting.map((one) => one.edition.short) };

  const policies = await preparePolicies(
    register,
    edition,
    kept.filter((one) => one.hash !== edition.hash),
  );
  const parts = gateParts(bundle, hosts);
  const told = await prepareAsset("report", undefined, code);
  const forget = await prepareAsset("forget", undefined, code);
  const page = await prepareAsset("page", pageData(register, parts, texts, assets.paths, told.path), code);
  const data = gateData(parts, page.path, site);
  const script = withBridges(classicScript(data, code.files.gate), embeddedBridges(bridges, code), code.files.connect);
  const gate = await prepare(JAVASCRIPT, script);
  report(register, bundle.editions, log);
  const files = new Map([
    ...assets.files,
    ...policies.assets,
    ...[told, forget, page].map(({ file, prepared }) => [file, prepared] as const),
  ]);
  // Kept with the edition: what was shown can be shown again (F02, F05), and pages that name an earlier file still get it.
  const kepts = [...files, [`gate.${gate.hash}.js`, gate] as const];
  await store.addFiles(
    id,
    kepts.map(([name, { type, body }]) => ({ name, type, body })),
  );
  return {
    ...{ id, hosts, register, edition, bundle, languages, gate },
    assets: files,
    policies: policies.pages,
    receiptAssets: { stylesheet: policies.stylesheet, script: forget.path },
    // An edition of before the ledger does not say how it looked: whoever answers it now is asked again.
    counting: new Map(
      counting.filter(({ content }) => content.layouts).map((one) => [one.edition.short, shownEdition(one, store)]),
    ),
  };
}

function shownEdition({ edition: { hash, short }, content }: CountingEdition, store: Store): ShownEdition {
  const { bundle, register, layouts } = content;
  const { id, languages } = register.site;
  const screenshots = screenshotsOf(store, id, short);
  return { hash, bundle: { ...bundle, editions: [short] }, languages, profile: register.profile, layouts, screenshots };
}

function report({ site: { id, languages } }: Register, editions: readonly string[], log: Log): void {
  const wordless = languages.filter((language) => !hasWords(language));
  if (wordless.length > 0)
    log.warn({ site: id, languages: wordless }, "no built-in words: English ones, unless the register's texts replace them");
  log.info({ site: id, edition: editions[0], counting: editions.length }, "published");
}
