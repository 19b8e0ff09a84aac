import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBridges } from "../../build.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "temoin-"));
  await buildBridges(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const ids = (await readdir(new URL("to", import.meta.url))).map((file) => file.replace(/\.ts$/, ""));

test("there are fourteen", () => {
  expect(ids).toHaveLength(14);
});

describe.each(ids)("%s", (id) => {
  const read = () => readFile(join(folder, "bridges", `${id}.js`), "utf8");

  test("is within 400 bytes", async () => {
    const body = Buffer.from(await read());
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    expect(brotliCompressSync(body, { params }).length).toBeLessThanOrEqual(400);
  });

  test("can load, send or keep nothing, and has nothing that a strict policy forbids", async () => {
    const code = await read();
    expect(code).toMatch(/^\(\(\)=>\{.*\}\)\(\);$/s);
    expect(code).not.toMatch(
      /https?:|fetch|XMLHttp|sendBeacon|createElement|import\(|\bsrc\b|cookie=|localStorage|sessionStorage/,
    );
    expect(code).not.toMatch(/innerHTML|document\.|\beval\(|new Function|setTimeout|setInterval/);
  });
});
