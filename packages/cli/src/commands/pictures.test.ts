// The proof's pictures in a real browser: taken behind a running server, published, named by records, taken once.
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { ensureBrowser } from "@temoin/gather";
import type { KeptPicture } from "@temoin/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readPng } from "../testing/png.fixture.ts";
import { goodText, registersFolder } from "../testing/registers.fixture.ts";
import { type Running, start, temoin } from "../testing/temoin.fixture.ts";

const { write, remove } = registersFolder();
const text = goodText.replace("[en]", "[en, ar]").replace("name: Counter\n", "name: Counter\n    embed: true\n");
const register = write("register.yaml", text);
const data = join(dirname(register), "data");
const BUTTON = "#1d7079";
let running: Running;
let base = "";

beforeAll(() => void ensureBrowser(), 300_000);
beforeAll(async () => {
  running = start(
    "serve",
    register,
    ...["--port", "0", "--data", data, "--host", "localhost", "--address", "127.0.0.1"],
    "--pictures",
  );
  await running.says("Stop: Ctrl+C");
  base = `http://localhost:${/localhost:(\d+)/.exec(running.out())?.[1]}`;
}, 30_000);
afterAll(async () => {
  running.child.kill("SIGTERM");
  await running.ended;
  remove();
});

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const told = async (): Promise<(KeptPicture & { takenAt: string })[]> =>
  (await (await fetch(`${base}/temoin/log/editions`)).json()).editions[0].pictures;

async function bytesOf({ file }: KeptPicture): Promise<Uint8Array> {
  const answer = await fetch(`${base}/temoin/a/${file}`);
  expect(answer.headers.get("content-type")).toBe("image/png");
  return new Uint8Array(await answer.arrayBuffer());
}

test("behind a running server, every layer is taken in every language and width, and is served as it was hashed", async () => {
  await vi.waitFor(async () => expect(await told()).not.toEqual([]), { timeout: 150_000, interval: 1_000 });
  const pictures = await told();
  const layers = ["banner", "preferences", "placeholder"];
  const wanted = ["en", "ar"].flatMap((language) =>
    [1280, 320].flatMap((width) => layers.map((layer) => `${layer}-${language}-${width}`)),
  );
  expect(pictures.map(({ layer, language, width }) => `${layer}-${language}-${width}`)).toEqual(wanted);
  for (const picture of pictures) {
    const bytes = await bytesOf(picture);
    expect(hashOf(bytes)).toBe(picture.sha256);
    const image = readPng(bytes);
    expect(image.width).toBe(picture.width);
    // Text has edges of many shades; a blank page has one colour.
    expect(image.colours()).toBeGreaterThan(30);
  }
}, 180_000);

test("the wide banner shows its three buttons side by side and of one size, and nothing is cut off below", async () => {
  for (const picture of (await told()).filter(({ layer, width }) => layer === "banner" && width === 1280)) {
    const image = readPng(await bytesOf(picture));
    const rows = Array.from({ length: image.height }, (_, row) => image.runs(row, BUTTON));
    const across = rows.filter((runs) => runs.length === 3);
    expect(across.length).toBeGreaterThan(10);
    for (const runs of across) expect(Math.max(...runs) - Math.min(...runs)).toBeLessThanOrEqual(1);
    expect(rows.slice(-10).flat()).toEqual([]);
  }
}, 30_000);

test("a record names the picture of what was answered", async () => {
  const edition = /editions:\["([0-9a-f]{12})"/.exec(await (await fetch(`${base}/temoin/gate.js`)).text())?.[1];
  const id = "3f2b6c1e-8a4d-4f0e-9b7a-1c2d3e4f5a6b";
  const body = JSON.stringify({ id, edition, purposes: [], services: {}, how: "button", layer: "banner", language: "ar" });
  const sent = await fetch(`${base}/temoin/choices`, { method: "POST", headers: { "content-type": "application/json" }, body });
  const [, payload = ""] = (await sent.json()).receipt.split(".");
  const { shown } = JSON.parse(Buffer.from(payload, "base64url").toString());
  const wide = (await told()).find(({ layer, language, width }) => layer === "banner" && language === "ar" && width === 1280);
  expect(shown.screenshot).toBe(hashOf(await bytesOf(wide as KeptPicture)));
}, 30_000);

test("a second run takes none; --again takes the same ones anew and keeps the old", async () => {
  const before = await told();
  const second = await temoin("pictures", register, "--data", data);
  expect(second).toMatchObject({ code: 0, err: "" });
  expect(second.out).toMatch(/^shop: edition [0-9a-f]{12} has its pictures\. Write --again/);
  expect(await told()).toEqual(before);
  const again = await temoin("pictures", register, "--data", data, "--again");
  expect(again).toMatchObject({ code: 0, err: "" });
  expect(again.out).toMatch(/^shop: 12 pictures of edition [0-9a-f]{12} are kept\.\n$/);
  const after = await told();
  expect(after.slice(0, 12)).toEqual(before);
  // The same edition on the same machine gives the same pictures, bit by bit.
  expect(after.slice(12).map(({ sha256 }) => sha256)).toEqual(before.map(({ sha256 }) => sha256));
}, 180_000);
