// The receipt as a page and as files, over every store.
import {
  type ChoiceRecord,
  canonicalEntry,
  readReceiptCode,
  receiptCode,
  verifyReceipt,
  verifyReceiptProof,
} from "@temoin/ledger";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { App } from "../app.ts";
import { sha256Bytes, verifyEd25519 } from "../ledger/crypto.ts";
import { verifierKeys } from "../ledger/log.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import { chooses, seal } from "../testing/receipts.fixture.ts";
import { idOf } from "../testing/records.fixture.ts";
import { choiceFor, get, keys, NOW, postChoice, publishShop, serveShop } from "../testing/serving.fixture.ts";
import { shopRegister } from "../testing/shop.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";

const trust = { sha256: sha256Bytes, verify: verifyEd25519, keys: verifierKeys("shop.test/temoin/log", keys) };
const read = async (app: App, path: string, headers = {}) => (await get(app, `/temoin/receipts${path}`, headers)).text();
const mistyped = (code: string) => code.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
const unknown = receiptCode(idOf(999));

describe.each(stores)("a receipt over %s", (_name, open) => {
  let store: Store;
  let app: App;
  beforeEach(async () => {
    store = await open();
    app = await serveShop(store);
    return () => store.close();
  });

  test("the page tells the decision in the titles that were shown, when, how, and the way on", async () => {
    await postChoice(app, choiceFor(app));
    await seal(store);
    const code = receiptCode(String(choiceFor(app).id));
    const page = await read(app, `/${code}?lang=en`);
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toMatch(/<dt>Statistics<\/dt><dd>accepted<\/dd>/);
    expect(page).toMatch(/<dt>Advertising<\/dt><dd>rejected<\/dd>/);
    expect(page).toMatch(/Hotjar<\/bdi><\/dt><dd>rejected, chosen for this service by itself<\/dd>/);
    expect(page).toMatch(/Google Ads<\/bdi><\/dt><dd>rejected<\/dd>/);
    expect(page).toContain(`<time datetime="${NOW.toISOString()}">21 November 2026 at 10:00:00 UTC</time>`);
    for (const said of ["the cookie settings", "Français</bdi>", "France", "number 1 of the 1", code, "23 May 2027"])
      expect(page).toContain(said);
    expect(page).toContain('href="/temoin/policy/en"');
  });

  test("its files are what the log took in, and hold against the site's keys", async () => {
    const [code = ""] = await chooses(app, [1], [["statistics"]]);
    const waiting = await get(app, `/temoin/receipts/${code}.proof`);
    expect(waiting.status).toBe(409);
    expect(waiting.headers.get("retry-after")).toBe("5");
    expect(await read(app, `/${code}?lang=en`)).toContain("not yet in the site’s log");
    await chooses(app, [2, 3], [["ads"], []]);
    await seal(store);
    const { record } = (await store.record("shop", idOf(1))) ?? {};
    expect(await verifyReceipt(await read(app, `/${code}.jws`), trust)).toMatchObject({ findings: [], record });
    const proof = await verifyReceiptProof(await read(app, `/${code}.proof`), trust);
    expect(proof.findings.map(({ rule }) => rule)).toEqual(["checkpoint-unwitnessed"]);
    expect(proof).toMatchObject({ leaf: 0, record, checkpoint: { size: 3 } });
    expect(await read(app, `/${code}.json`)).toBe(canonicalEntry(record as ChoiceRecord));
  });

  test("in the terms of the vocabulary it has a status for each purpose, seen from the record before", async () => {
    const [, code = ""] = await chooses(app, [1, 2], [["statistics"], ["ads"]]);
    const answer = await get(app, `/temoin/receipts/${code}.jsonld`);
    expect(answer.headers.get("content-type")).toBe("application/ld+json");
    const { "dpv:hasProcess": processes, ...document } = await answer.json();
    const told = processes.map((one: Record<string, unknown>) => [one["dct:identifier"], one["dpv:hasConsentStatus"]]);
    expect(told).toMatchObject([
      ["statistics", { "@type": ["dpv:ConsentWithdrawn"] }],
      ["ads", { "@type": ["dpv:ConsentGiven", "dpv:ExpressedConsent"], "dpv:hasDuration": { "rdf:value": "P6M" } }],
    ]);
    expect(document["dpv:hasNotice"]["@id"]).toMatch(/^https:\/\/shop\.test\/temoin\/editions\/[0-9a-f]{12}\/fr\.md$/);
    const notice = await get(app, new URL(document["dpv:hasNotice"]["@id"]).pathname);
    expect(await notice.text()).toContain("_hjLocal");
  });

  test("the history shows every choice of this browser, newest first, and which of them counts", async () => {
    let now = NOW;
    const shop = await serveShop(store, () => now);
    const codes: string[] = [];
    for (const [n, purposes] of [["statistics"], [], ["ads"]].entries()) {
      now = new Date(NOW.getTime() + n * 60_000);
      const previous = n === 0 ? undefined : idOf(n);
      await postChoice(shop, choiceFor(shop, { id: idOf(n + 1), previous, purposes, services: {} }));
      codes.push(receiptCode(idOf(n + 1)));
    }
    const [first = "", second = "", third = ""] = codes;
    const page = await read(shop, `/${second}?lang=en`);
    const history = page.slice(page.indexOf('id="history"'), page.indexOf('id="proof"'));
    expect(history.match(/Consent given|Consent withdrawn/g)).toEqual(["Consent given", "Consent withdrawn", "Consent given"]);
    expect(history.indexOf(third)).toBeLessThan(history.indexOf("this receipt"));
    expect(history.indexOf("this receipt")).toBeLessThan(history.indexOf(first));
    expect(page).toContain("until the next choice, of");
    now = new Date(NOW.getTime() + 200 * 86_400_000);
    expect(await read(shop, `/${third}?lang=en`)).toContain("no longer counts since");
  });

  test("the export has all linked records with receipts and proofs that hold", async () => {
    const [code = ""] = await chooses(app, [1, 2], [["statistics"], []]);
    await chooses(app, [3], [["ads"]]);
    await seal(store);
    await chooses(app, [1, 2, 4], [["statistics"], [], ["ads"]]);
    const whole = JSON.parse(await read(app, `/${code}/export`));
    expect(whole).toMatchObject({ format: "temoin-receipts/1", site: "shop", log: { origin: "shop.test/temoin/log" } });
    expect(whole.records.map((one: { record: ChoiceRecord }) => one.record.id)).toEqual([idOf(1), idOf(2), idOf(4)]);
    for (const { code: each, receipt, proof, record, leaf } of whole.records) {
      expect(readReceiptCode(each)).toBe(record.id);
      expect(await verifyReceipt(receipt, trust)).toMatchObject({ findings: [], record });
      if (record.id === idOf(4)) expect([leaf, proof]).toEqual([null, null]);
      else expect((await verifyReceiptProof(proof, trust)).leaf).toBe(leaf);
    }
  });

  test("titles stay those that were shown when the register changes, and the old text can still be read", async () => {
    const [code = ""] = await chooses(app, [1], [["statistics"]]);
    const next = await publishShop(
      store,
      shopRegister((draft) => Object.assign(draft.purposes.statistics.title, { en: "Counting" })),
    );
    const page = await read(next, `/${code}?lang=en`);
    expect(page).toContain("<dt>Statistics</dt>");
    expect(page).toContain("replaced since");
    const [, href = ""] = /href="(\/temoin\/editions\/[0-9a-f]{12}\/en\.md)"/.exec(page) ?? [];
    const text = await (await get(next, href)).text();
    expect(text).toContain("Statistics");
    expect(text).not.toContain("Counting<");
    expect((await get(next, href.replace("en.md", "de.md"))).status).toBe(404);
  });

  test("nobody reads another visitor's records by a code", async () => {
    const visitors = fc.array(fc.array(fc.constantFrom<string[]>(["statistics"], ["ads"], []), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    let next = 1;
    await fc.assert(
      fc.asyncProperty(visitors, async (all) => {
        const groups: string[][] = [];
        for (const choices of all) {
          const ids = choices.map(() => next++);
          groups.push(await chooses(app, ids, choices));
        }
        for (const mine of groups)
          for (const code of mine)
            for (const path of [
              `/${code}`,
              `/${code}.json`,
              `/${code}.jsonld`,
              `/${code}/export`,
              `/${code}/erasure?which=all`,
            ]) {
              const told = await read(app, path);
              for (const other of groups.filter((group) => group !== mine).flat()) {
                expect(told).not.toContain(other);
                expect(told).not.toContain(readReceiptCode(other));
              }
            }
      }),
      { numRuns: 5 },
    );
  });
});

describe("a code", () => {
  let app: App;
  let code = "";
  const store = memoryStore();
  beforeEach(async () => {
    app = await serveShop(store);
    [code = ""] = await chooses(app, [1], [["statistics"]]);
  });

  test.each(["", ".jws", ".proof", ".json", ".jsonld", "/export", "/erasure"])(
    "is read leniently, and sent to its one spelling: %s",
    async (rest) => {
      for (const typed of [code.toLowerCase(), code.replaceAll("-", ""), `%20${code.replaceAll("-", "%20")}`]) {
        const answer = await get(app, `/temoin/receipts/${typed}${rest}?lang=en`);
        expect(answer.status).toBe(302);
        expect(answer.headers.get("location")).toBe(`/temoin/receipts/${code}${rest}?lang=en`);
      }
    },
  );

  test("typed into the form leads to its receipt, and back to the form with what is wrong", async () => {
    const sent = await get(app, `/temoin/receipts?lang=en&code=${code.toLowerCase()}`);
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `/temoin/receipts/${code}?lang=en`]);
    const wrong = await get(app, `/temoin/receipts?lang=en&code=${mistyped(code)}`);
    expect(wrong.status).toBe(404);
    const page = await wrong.text();
    expect(page).toContain("This is not a receipt code");
    expect(page).toMatch(new RegExp(`value="${mistyped(code)}"[^>]*aria-invalid="true"`));
  });

  test.each([
    ["fr", "Ce n’est pas un code"],
    ["en", "This is not a receipt code"],
  ])("that is wrong is answered in %s: by the address, and by what the browser prefers", async (language, said) => {
    for (const [query, header] of [
      [`?lang=${language}`, "de"],
      ["", `de, ${language}-CA;q=0.8, *;q=0.1`],
    ]) {
      const answer = await get(app, `/temoin/receipts/hello${query}`, { "accept-language": header as string });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(said);
      expect(answer.headers.get("content-language")).toBe(language);
    }
  });

  test.each([".jws", ".proof", ".json", ".jsonld", "/export"])("that is wrong is a problem for programs: %s", async (suffix) => {
    for (const [wrong, title] of [
      [mistyped(code), "This is no receipt code."],
      [unknown, "Nothing is kept under this code."],
    ]) {
      const answer = await get(app, `/temoin/receipts/${wrong}${suffix}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ title });
    }
  });

  test("is asked of one site only: another one does not know it", async () => {
    const answer = await app.fetch(new Request(`https://blog.test/temoin/receipts/${code}`, { headers: { host: "blog.test" } }));
    expect(answer.status).toBe(404);
  });

  test("cannot become markup", async () => {
    const page = await read(app, `/${encodeURIComponent('"><script>alert(1)</script>')}?lang=${encodeURIComponent('"><b>')}`);
    expect(page).not.toMatch(/<script(?! type="module" src="\/temoin\/a\/forget\.)|<b>/);
  });
});

test("every answer is private: not kept, not indexed, told to nobody by Referer, closed to scripts and frames", async () => {
  const app = await serveShop(memoryStore());
  const [code = ""] = await chooses(app, [1], [["statistics"]]);
  const paths = [
    "",
    "?gone",
    "/nonsense",
    ...["", ".jws", ".json", ".jsonld", ".proof", "/export", "/erasure"].map((rest) => `/${code}${rest}`),
  ];
  for (const path of [...paths, `/${unknown}`, `/${unknown}.jws`, `/${code.toLowerCase()}`, `?code=${code}`]) {
    const { headers } = await get(app, `/temoin/receipts${path}`);
    expect(headers.get("cache-control"), path).toBe("no-store");
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
    expect(headers.get("x-robots-tag"), path).toBe("noindex");
    expect(headers.get("set-cookie"), path).toBeNull();
    const policy = headers.get("content-security-policy");
    if (policy) expect(policy, path).toMatch(/^default-src 'none'/);
    if (headers.get("content-type")?.startsWith("text/html")) {
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy?.includes("script-src"), path).toBe(path === "?gone" || path === `/${unknown}`);
    }
  }
});

test("a wrong method is told which ones there are, also where a path has two", async () => {
  const app = await serveShop(memoryStore());
  const ask = (path: string, method: string) =>
    app.fetch(new Request(`https://shop.test${path}`, { method, headers: { host: "shop.test" } }));
  const erasure = await ask(`/temoin/receipts/${unknown}/erasure`, "PUT");
  expect([erasure.status, erasure.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
  expect((await ask(`/temoin/receipts/${unknown}.jws`, "POST")).status).toBe(405);
});
