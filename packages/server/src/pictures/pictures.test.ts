import { beforeEach, describe, expect, test, vi } from "vitest";
import type { App } from "../app.ts";
import type { Edition } from "../edition/edition.ts";
import { sha256 } from "../sha256.ts";
import type { Store } from "../store/store.ts";
import { idOf } from "../testing/records.fixture.ts";
import { choiceFor, get, NOW, postChoice, publishShop } from "../testing/serving.fixture.ts";
import { shopRegister } from "../testing/shop.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";
import { keepPictures } from "./keep.ts";
import { screenshotsOf } from "./kept.ts";
import { layersOf } from "./layers.ts";

/** Pictures in name only: these tests are about what becomes of them. */
const pictures = (["banner", "preferences"] as const).flatMap((layer) =>
  [1280, 320].map((width) => ({ layer, language: "fr", width, png: new TextEncoder().encode(`${layer} ${width}`) })),
);
const browser = "Chromium 1.2.3.4";

describe.each(stores)("pictures over %s", (_name, open) => {
  let store: Store;
  let app: App;
  let edition: Edition;
  beforeEach(async () => {
    store = await open();
    app = await publishShop(store, shopRegister());
    edition = app.sites[0]?.edition as Edition;
    return () => store.close();
  });

  const screenshotOf = async (n: number, more = {}) => {
    const sent = await postChoice(app, choiceFor(app, { id: idOf(n), ...more }));
    expect(sent.status).toBe(201);
    const stored = await store.record("shop", idOf(n));
    return stored?.record.shown.screenshot;
  };

  test("a record names the wide picture of its layer and language, from when it is kept, while the server runs", async () => {
    expect(await screenshotOf(1)).toBeNull();
    await keepPictures(store, edition, { browser, pictures }, NOW);
    let n = 100;
    await vi.waitFor(async () => expect(await screenshotOf(n++)).toBe(sha256("preferences 1280")), 10_000);
    expect(await screenshotOf(2, { layer: "banner", how: "button" })).toBe(sha256("banner 1280"));
    expect(await screenshotOf(3, { layer: "none", how: "api" })).toBeNull();
    expect(await screenshotOf(4, { language: "en" })).toBeNull();
  }, 20_000);

  test("they are published with hash and time, and served under their names", async () => {
    await keepPictures(store, edition, { browser, pictures }, NOW);
    const { editions } = await (await get(app, "/temoin/log/editions")).json();
    expect(editions).toHaveLength(1);
    expect(editions[0].pictures).toHaveLength(4);
    for (const { layer, language, width, sha256: hash, file, takenAt, browser: by } of editions[0].pictures) {
      expect([language, takenAt, by]).toEqual(["fr", NOW.toISOString(), browser]);
      expect(file).toBe(`picture-${layer}-fr-${width}.${hash.slice(0, 12)}.png`);
      const served = await get(app, `/temoin/a/${file}`);
      expect(served.headers.get("content-type")).toBe("image/png");
      expect(sha256(new Uint8Array(await served.arrayBuffer()))).toBe(hash);
    }
  });

  test("newer ones are named from then on, the older ones stay, and another edition has none", async () => {
    const later = pictures.map((picture) => ({ ...picture, png: new TextEncoder().encode(`later ${picture.layer}`) }));
    await keepPictures(store, edition, { browser, pictures: later }, new Date(NOW.getTime() + 1));
    await keepPictures(store, edition, { browser, pictures }, NOW);
    expect(await screenshotsOf(store, "shop", edition.short)()).toEqual({
      "banner-fr": sha256("later banner"),
      "preferences-fr": sha256("later preferences"),
    });
    const { editions } = await (await get(app, "/temoin/log/editions")).json();
    expect(editions[0].pictures).toHaveLength(8);
    const next = await publishShop(
      store,
      shopRegister((draft) => void Object.assign(draft.site, { name: "B" })),
    );
    const told = await (await get(next, "/temoin/log/editions")).json();
    expect(told.editions.map((one: { pictures: unknown[] }) => one.pictures.length)).toEqual([8, 0]);
    expect(await screenshotsOf(store, "shop", next.sites[0]?.edition.short ?? "")()).toEqual({});
  });

  test("pictures that cannot be read cost no choice", async () => {
    const body = new TextEncoder().encode("{");
    await store.addFiles("shop", [{ name: `pictures-${edition.short}.0.json`, type: "application/json", body }]);
    expect(await screenshotOf(1)).toBeNull();
  });
});

test("there is a banner where something is asked or told, and a placeholder where an embed waits", async () => {
  const layers = async (edit?: Parameters<typeof shopRegister>[0]) => {
    const { sites } = await publishShop(await (stores[0]?.[1]() as Store), shopRegister(edit));
    return layersOf(sites[0] as never);
  };
  expect(await layers()).toEqual({ banner: true, embeds: ["video"] });
  const exempt = (notice: boolean) =>
    layers((draft) => {
      draft.services = { site: draft.services.site } as never;
      draft.purposes = { necessary: draft.purposes.necessary } as never;
      Object.assign(draft.choice, { notice });
    });
  expect(await exempt(false)).toEqual({ banner: false, embeds: [] });
  expect(await exempt(true)).toEqual({ banner: true, embeds: [] });
}, 30_000);
