// Erasing by whoever has the code: what goes, what stays, and that nobody can tell what was there.
import { type Erasure, receiptCode } from "@temoin/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import type { App } from "../app.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import { chooses, postErasure, seal } from "../testing/receipts.fixture.ts";
import { idOf } from "../testing/records.fixture.ts";
import { choiceFor, get, postChoice, serveShop } from "../testing/serving.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";

const unknown = receiptCode(idOf(999));

describe.each(stores)("an erasure over %s", (_name, open) => {
  let store: Store;
  let app: App;
  let codes: string[];
  let stranger = "";
  beforeEach(async () => {
    store = await open();
    app = await serveShop(store);
    codes = await chooses(app, [1, 2, 3], [["statistics"], [], ["ads"]]);
    [stranger = ""] = await chooses(app, [4], [["ads"]]);
    return () => store.close();
  });

  async function erasures(): Promise<Erasure[]> {
    const found: Erasure[] = [];
    for await (const { entry } of store.leaves("shop")) if (entry?.kind === "erasure") found.push(entry);
    return found;
  }
  const status = async (code: string) => (await get(app, `/temoin/receipts/${code}`)).status;

  test("is asked for twice, and the second page says what it means; nothing is gone by then", async () => {
    const page = await (await get(app, `/temoin/receipts/${codes[0]}?lang=en`)).text();
    expect(page).toContain(`<form method="get" action="/temoin/receipts/${codes[0]}/erasure?lang=en">`);
    const ask = await (await get(app, `/temoin/receipts/${codes[0]}/erasure?lang=en&which=all`)).text();
    for (const said of [
      "all 3 of this browser",
      "stays in force until you change it",
      "cannot be undone",
      'method="post"',
      'value="all"',
    ])
      expect(ask).toContain(said);
    expect(await store.count("shop")).toBe(4);
  });

  test("of one record leaves the others, of a browser nothing of it; a stranger's stays", async () => {
    const one = await postErasure(app, codes[1] as string, "one");
    expect([one.status, one.headers.get("location")]).toEqual([303, "/temoin/receipts?lang=en&gone"]);
    expect(await Promise.all([...codes, stranger].map(status))).toEqual([200, 404, 200, 200]);
    await postErasure(app, codes[0] as string, "all");
    expect(await Promise.all([...codes, stranger].map(status))).toEqual([404, 404, 404, 200]);
    const gone = await (await get(app, "/temoin/receipts?lang=en&gone")).text();
    expect(gone).toContain("Nothing is kept any more under this code.");
    expect(gone).toMatch(/<script type="module" src="\/temoin\/a\/forget\.[0-9a-f]{12}\.js"><\/script>/);
  });

  test("seals what waits, says why in the log, and seals that as well", async () => {
    await postErasure(app, codes[0] as string, "all");
    expect(await store.pending("shop", 10)).toEqual([]);
    expect((await store.head("shop"))?.size).toBe(5);
    // Leaf 1 is a stranger's, of the same moment as the first.
    const leaves = [
      [0, 0],
      [2, 3],
    ];
    expect(await erasures()).toMatchObject([{ leaves, why: "subject", site: "shop" }]);
  });

  test("sent twice, also at once, erases once", async () => {
    await seal(store);
    const answers = await Promise.all([0, 1, 2].map(() => postErasure(app, codes[0] as string, "all")));
    answers.push(await postErasure(app, codes[0] as string, "all"));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.get("location")}`)).size).toBe(1);
    expect(await erasures()).toHaveLength(1);
  });

  test("is of one visitor: a later choice that names what is gone is a first one", async () => {
    await postErasure(app, codes[2] as string, "all");
    await postChoice(app, choiceFor(app, { id: idOf(5), previous: idOf(3), purposes: [], services: {} }));
    expect((await store.record("shop", idOf(5)))?.record).toMatchObject({ previous: null, state: "refused" });
  });
});

test("unknown and erased are the same to the letter, and ask the store the same", async () => {
  const store = memoryStore();
  const asked: string[] = [];
  const watched = new Proxy(store, {
    get: (target, name: keyof Store) =>
      typeof target[name] === "function"
        ? (...values: unknown[]) => {
            asked.push(name);
            return (target[name] as (...all: unknown[]) => unknown)(...values);
          }
        : target[name],
  });
  const app = await serveShop(watched);
  const [erased = ""] = await chooses(app, [1], [["statistics"]]);
  await postErasure(app, erased, "one");
  for (const rest of ["", ".jws", ".json", ".proof", ".jsonld", "/export", "/erasure"]) {
    const [one, other] = await Promise.all(
      [erased, unknown].map(async (code) => {
        asked.length = 0;
        const answer = await get(app, `/temoin/receipts/${code}${rest}?lang=en`);
        const text = (await answer.text()).replaceAll(code, "CODE");
        return { status: answer.status, headers: [...answer.headers], text };
      }),
    );
    expect(one).toEqual(other);
    expect(one?.status).toBe(404);
  }
  const calls = async (code: string) => {
    asked.length = 0;
    await get(app, `/temoin/receipts/${code}`);
    return [...asked];
  };
  expect(await calls(erased)).toEqual(await calls(unknown));
  asked.length = 0;
  const posts = await Promise.all([erased, unknown].map((code) => postErasure(app, code, "all")));
  expect(posts.map((answer) => [answer.status, answer.headers.get("location")])).toEqual(
    Array(2).fill([303, "/temoin/receipts?lang=en&gone"]),
  );
});

describe("a request to erase", () => {
  test.each<[string, Record<string, string>, number]>([
    ["of another site", { "sec-fetch-site": "cross-site", origin: "https://evil.test" }, 403],
    ["of a sub-domain", { "sec-fetch-site": "same-site" }, 403],
    ["without an origin that can be told", { "sec-fetch-site": "none" }, 403],
    ["in JSON", { "content-type": "application/json" }, 415],
    ["far too long", { "content-length": "999999" }, 413],
  ])("%s is turned away, and nothing is erased", async (_what, headers, status) => {
    const store = memoryStore();
    const app = await serveShop(store);
    const [code = ""] = await chooses(app, [1], [["statistics"]]);
    expect((await postErasure(app, code, "one", headers)).status).toBe(status);
    expect(await store.count("shop")).toBe(1);
  });

  test("with a mistyped code is told so", async () => {
    const answer = await postErasure(await serveShop(memoryStore()), "hello", "one");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("This is not a receipt code");
  });
});
