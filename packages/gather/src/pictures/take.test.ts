// With a site of a few lines, so that it can misbehave; the real layers are pictured in the tests of the command.
import { beforeAll, expect, test } from "vitest";
import { ensureBrowser } from "../install-browser.ts";
import { takePictures } from "./take.ts";

let program = "";
beforeAll(() => {
  program = ensureBrowser();
}, 300_000);

/** Asks a third party in three ways, posts to its own host, and draws layers that are higher than they may be. */
const gate = `
fetch("https://third.test/beacon").catch(() => {});
new Image().src = "https://pixel.test/x.gif";
navigator.sendBeacon("https://" + location.host + "/temoin/sightings", "x");
document.addEventListener("DOMContentLoaded", () => {
  const add = (tag, id, text) => document.body.append(Object.assign(document.createElement(tag), { id, innerHTML: text }));
  add("div", "temoin-banner", "<div style='max-height:45vh;overflow:auto'><p style='height:1500px'>Tall</p></div>");
  add("a", "link", "Open");
  document.getElementById("temoin-banner").style.cssText = "position:fixed;bottom:12px;left:0;right:0;background:#eee";
  document.getElementById("link").dataset.temoinOpen = "";
  document.getElementById("link").onclick = () => add("p", "temoin-preferences", document.documentElement.lang);
  addEventListener("keydown", () => document.getElementById("temoin-banner").remove());
});`;

test("only GETs of the site's own host are answered, all of a layer is in its picture, and the languages are the page's", async () => {
  const answered: string[] = [];
  const { browser, asked, pictures } = await takePictures({
    program,
    fetch(request) {
      answered.push(`${request.method} ${request.url} for ${request.headers.get("host")}`);
      return new Response(gate, { headers: { "content-type": "text/javascript" } });
    },
    ...{ host: "www.shop.test", name: `Shop "<&`, languages: ["fr", "pt-BR"], banner: true, embeds: [] },
  });
  expect(new Set(answered)).toEqual(new Set(["GET https://www.shop.test/temoin/gate.js for www.shop.test"]));
  // What was tried is told, not hidden.
  expect(new Set(asked)).toEqual(new Set(["www.shop.test", "third.test", "pixel.test"]));
  expect(browser).toMatch(/^Chromium \d+(\.\d+){3}$/);
  expect(pictures.map(({ layer, language, width }) => `${layer} ${language} ${width}`)).toEqual(
    ["fr", "pt-BR"].flatMap((language) =>
      [1280, 320].flatMap((width) => ["banner", "preferences"].map((layer) => `${layer} ${language} ${width}`)),
    ),
  );
  for (const { layer, width, png } of pictures) {
    const file = Buffer.from(png);
    expect(file.readUInt32BE(16)).toBe(width);
    if (layer === "banner") expect(file.readUInt32BE(20)).toBeGreaterThan(1500);
    else expect(file.readUInt32BE(20)).toBeLessThan(200);
  }
}, 120_000);

test("a program that is no browser, and a wish to stop, are told by a rejection", async () => {
  const options = { fetch: () => new Response(gate), host: "x.test", name: "", languages: ["fr"], banner: true, embeds: [] };
  await expect(takePictures({ ...options, program: "/nowhere/chromium" })).rejects.toThrow();
  await expect(takePictures({ ...options, program, signal: AbortSignal.abort() })).rejects.toThrow();
  const stopping = new AbortController();
  const stopped = takePictures({
    ...{ ...options, program, signal: stopping.signal },
    fetch() {
      stopping.abort();
      return new Promise(() => {});
    },
  });
  await expect(stopped).rejects.toThrow();
}, 60_000);
