import { runInNewContext, Script } from "node:vm";
import type { BannerTexts, GateData, PageData, PlaceholderTexts, PreferencesTexts } from "@temoin/browser";
import { type Register, registerSchema } from "@temoin/register";
import { describe, expect, test } from "vitest";
import { makeLog, silentLog } from "../log.ts";
import { memoryStore } from "../store/memory.ts";
import { shopRegister } from "../testing/shop.fixture.ts";
import { classicScript, jsonExpression } from "./embed.ts";
import { publish } from "./publish.ts";
import type { PublishedSite } from "./site.ts";

const now = new Date("2026-11-21T10:00:00.000Z");
const publishOnce = (register: Register, store = memoryStore()) =>
  publish({ register, hosts: ["shop.test"] }, { store, now, log: silentLog() });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The data in front of the code, read as a browser would. */
function dataOf<T>(script: string): T {
  const expression = /const TEMOIN=(.*);\n/.exec(script)?.[1] ?? "";
  return runInNewContext(`JSON.parse(JSON.stringify(${expression}))`) as T;
}
function asset<T>(site: PublishedSite, name: string): T {
  const [, found] = [...site.assets].find(([file]) => file.startsWith(`${name}.`)) ?? expect.fail(name);
  return dataOf<T>(text(found.body));
}

describe("data in front of code", () => {
  const nasty = { "</script>": "<!--<script>", line: "\u2028\u2029", quote: "\"'`$\\", __proto__x: 1 };

  test("survives every text and never ends a script element", () => {
    const expression = jsonExpression(nasty);
    expect(expression).not.toMatch(/[<\u2028\u2029]/);
    expect(runInNewContext(`JSON.stringify(${expression})`)).toBe(JSON.stringify(nasty));
  });

  test("of a classic script stays out of the page's scope, even behind a line comment", () => {
    const page: { seen?: unknown } = {};
    runInNewContext(`${classicScript({ a: 1 }, "seen = TEMOIN.a; // end")}; seen2 = typeof TEMOIN`, page);
    expect(page).toMatchObject({ seen: 1, seen2: "undefined" });
  });
});

test("the same register published twice is the same edition, with its first date, byte for byte", async () => {
  const store = memoryStore();
  const first = await publishOnce(shopRegister(), store);
  const later = new Date("2027-01-01T00:00:00.000Z");
  const second = await publish({ register: shopRegister(), hosts: ["shop.test"] }, { store, now: later, log: silentLog() });
  expect(second.edition).toEqual(first.edition);
  expect(second.gate.hash).toBe(first.gate.hash);
  expect([...second.assets.keys()].sort()).toEqual([...first.assets.keys()].sort());
  expect(await store.editions("shop")).toHaveLength(1);
});

const fileOf = (path = "") => path.replace("/temoin/a/", "");

test("gate.js is a whole script, and leads to the page's part; that one leads to everything else", async () => {
  const site = await publishOnce(shopRegister());
  const gate = text(site.gate.body);
  expect(() => new Script(gate)).not.toThrow();
  const { bundle, page, ...more } = dataOf<GateData>(gate);
  expect(more).toEqual({});
  expect(bundle.editions).toEqual([site.edition.short]);
  expect(bundle.services.map(({ id }) => id)).toEqual(["site", "hotjar", "google", "video"]);
  const data = dataOf<PageData>(text(site.assets.get(fileOf(page))?.body ?? expect.fail(page)));
  // The first is for pages in a language that the site does not offer.
  expect(Object.keys(data.languages)).toEqual(["fr", "en"]);
  expect(data.notice).toBeUndefined();
  const { fr, en } = data.languages;
  const paths = [data.report, fr?.banner, fr?.preferences, fr?.placeholder, en?.banner, en?.preferences, en?.placeholder];
  expect(new Set(paths).size).toBe(7);
  for (const path of paths) expect([...site.assets.keys()]).toContain(fileOf(path));
});

test("the page's part knows how long each of the gate's trackers may live", async () => {
  const site = await publishOnce(shopRegister());
  const { trackers } = dataOf<GateData>(text(site.gate.body)).bundle;
  const { lives } = asset<PageData>(site, "page");
  const day = 86_400;
  expect(Object.fromEntries(trackers.map(({ name }, index) => [name, lives[index]]))).toMatchObject({
    session: 0,
    _g_keep: day,
    "_hj*": 365.25 * day,
    _hjLocal: null,
  });
  expect(lives).toHaveLength(trackers.length);
});

test("only where it is asked for, the gate holds nothing and tells all of it", async () => {
  const context = { store: memoryStore(), now, log: silentLog() };
  const site = { register: shopRegister(), hosts: ["shop.test"] };
  const [watching, holding] = await Promise.all(
    (["observe", "enforce"] as const).map((mode) => publish({ ...site, mode }, context)),
  );
  expect(dataOf<GateData>(text(watching?.gate.body ?? expect.fail())).observe).toBe(1);
  expect(dataOf<GateData>(text(holding?.gate.body ?? expect.fail()))).not.toHaveProperty("observe");
});

describe("texts", async () => {
  const site = await publishOnce(
    shopRegister((draft) => Object.assign(draft, { texts: { "banner.title": { en: "Biscuits?" } } })),
  );
  const banner = asset<BannerTexts>(site, "banner-fr");
  const preferences = asset<PreferencesTexts>(site, "preferences-fr");

  test("the banner asks for what needs consent and names what does not", () => {
    expect(banner.purposes.map(({ id }) => id)).toEqual(["statistics", "ads"]);
    expect(banner.purposes[0]).toEqual({ id: "statistics", title: "Statistiques", description: "Compter les visites." });
    expect(banner.exempt.map(({ id }) => id)).toEqual(["necessary", "temoin"]);
    expect(banner.exempt[1]?.reason).toMatch(/^\p{Lu}.*votre choix.*\.$/u);
    expect(banner.site).toBe("Shop </script> & Co");
    expect(banner.months).toBe("6\u00a0mois");
    expect(banner.policy).toBe("/temoin/policy/fr");
  });

  test("providers are counted once each; one that is not stated counts too (B11)", () => {
    expect(banner.controllers).toBe(3);
  });

  test("a site's own wording replaces ours in its language only", () => {
    expect(asset<BannerTexts>(site, "banner-en").words.title).toBe("Biscuits?");
    expect(banner.words.title).not.toBe("Biscuits?");
    expect(banner.words.accept).toBe("Tout accepter");
  });

  test("the preferences tell of every service and tracker", () => {
    const [own, hotjar, google, video, temoin] = preferences.services;
    expect([own, hotjar, google, video, temoin].map((service) => service?.exempt)).toEqual([
      1,
      undefined,
      undefined,
      undefined,
      1,
    ]);
    expect(hotjar).toMatchObject({ provider: "Hotjar Ltd", role: "sous-traitant", country: "Malte", purposes: ["statistics"] });
    expect(hotjar?.trackers).toEqual([
      { name: "_hj*", storage: "cookie", lifetime: "1\u00a0an" },
      { name: "_hjLocal", storage: "stockage local", lifetime: expect.stringContaining("sans fin") },
    ]);
    expect(google?.role).toBe("responsable conjoint");
    expect(video?.provider).toBe("non indiqué");
    expect(temoin?.trackers.map(({ name }) => name)).toEqual(["temoin", "temoin"]);
  });

  test("a placeholder can stand for each service that needs consent", () => {
    const { services } = asset<PlaceholderTexts>(site, "placeholder-en");
    expect(services).toEqual({
      hotjar: { name: "Hotjar", provider: "Hotjar Ltd", purposes: "Statistics" },
      google: { name: "Google Ads", provider: "Google Ireland Ltd", purposes: "Advertising" },
      video: { name: "Video", provider: "not stated", purposes: "Statistics, Advertising" },
    });
  });
});

test("a site without anything to ask gets the notice, when it wants it", async () => {
  const quiet = (notice: boolean) =>
    shopRegister((draft) => {
      Object.assign(draft, {
        choice: { lifetime: "6 months", notice },
        services: { site: draft.services.site },
        purposes: { necessary: draft.purposes.necessary },
      });
    });
  const site = await publishOnce(quiet(true));
  expect(asset<PageData>(site, "page").notice).toBe(1);
  expect(asset<BannerTexts>(site, "banner-fr")).toMatchObject({ notice: 1, purposes: [], controllers: 0 });
  expect(asset<PageData>(await publishOnce(quiet(false)), "page").notice).toBeUndefined();
});

test.each(["fr", "en", "ar"])(
  "in %s the preferences and the policy page call things by the same names (E07)",
  async (language) => {
    const storages = ["cookie", "localStorage", "sessionStorage", "indexedDB", "cacheStorage", "pixel", "sdk"];
    const lifetimes = ["session", "forever", "browser", "not stated", "13 months", "1 day", "2 hours"];
    const reasons = ["authentication", "cart", "interface-preference", "load-balancing", "paywall", "audience-measurement"];
    const tracker = (n: number) => ({ name: `t${n}`, storage: storages[n], lifetime: lifetimes[n], purpose: "statistics" });
    const site = await publishOnce(
      shopRegister((draft) => {
        draft.site.languages = [language];
        Object.assign(draft.services.hotjar, { trackers: storages.map((_, n) => tracker(n)) });
        Object.assign(draft.services.site, {
          trackers: reasons.map((exemption) => ({
            name: exemption,
            storage: ["cookie", "pixel"],
            lifetime: "1 week",
            purpose: "necessary",
            exemption,
          })),
        });
        for (const [n, role] of ["controller", "joint controller", "processor"].entries()) {
          Object.assign(draft.services, {
            [`s${n}`]: {
              name: "S",
              party: "third",
              provider: { name: `P${n}`, role, country: "US" },
              purposes: ["ads"],
              trackers: [],
            },
          });
        }
      }),
    );
    const page = text(site.policies.get(language)?.markdown.body ?? new Uint8Array())
      .replaceAll("\\", "")
      .replaceAll("`", "");
    const { services, exempt } = asset<PreferencesTexts>(site, `preferences-${language}`);
    const shown = services.flatMap(({ role, country, trackers }) => [
      role,
      country,
      ...trackers.flatMap((tracker) => [tracker.storage, tracker.lifetime]),
    ]);
    const names = [...new Set(shown.filter((name) => name !== undefined))];
    expect(names.length).toBeGreaterThan(18);
    // The page adds the programmers' name to a technique: its list of two is compared word by word.
    expect(names.filter((name) => !page.includes(name) && !name.split(/[ ,،]+/).every((word) => page.includes(word)))).toEqual(
      [],
    );
    expect(page.toLowerCase()).toContain(exempt.at(-1)?.reason?.toLowerCase().replace(/\.$/, ""));
  },
);

test("a language without built-in words has the site's texts, English ones for the rest, and a warning in the log", async () => {
  const lines: string[] = [];
  const register = shopRegister((draft) => {
    draft.site.languages = ["es", "fr-CA"];
    Object.assign(draft.purposes.statistics.title, { es: "Estadísticas" });
    Object.assign(draft, { texts: { "banner.accept": { es: "Aceptar todo" } } });
  });
  const log = makeLog({ write: (line) => void lines.push(line) });
  const site = await publish({ register, hosts: ["shop.test"] }, { store: memoryStore(), now, log });
  const spanish = asset<BannerTexts>(site, "banner-es");
  expect(spanish.purposes[0]?.title).toBe("Estadísticas");
  expect([spanish.words.accept, spanish.words.refuse]).toEqual(["Aceptar todo", "Reject all"]);
  expect(asset<BannerTexts>(site, "banner-fr-CA").words.accept).toBe("Tout accepter");
  expect(lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 40)).toMatchObject([
    { site: "shop", languages: ["es"] },
  ]);
});

test("twenty services in three languages are published within two seconds", async () => {
  const big = shopRegister((draft) => {
    draft.site.languages = ["fr", "en", "ar"];
    for (let n = 0; n < 20; n++) Object.assign(draft.services, { [`s${n}`]: { ...draft.services.hotjar, name: `S${n}` } });
  });
  const start = performance.now();
  await publishOnce(registerSchema.parse(big));
  expect(performance.now() - start).toBeLessThan(2_000);
});
