// The HTML page: its structure, and that nothing from a register can become markup.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePolicy } from "./compose.ts";
import { type PageLinks, toHtml } from "./html.ts";
import { contextFor, full, languages, minimal } from "./testing/sample.fixture.ts";

const links: PageLinks = {
  stylesheet: "/temoin/a/policy.0123.css",
  gate: "/temoin/gate.js",
  alternates: languages.map((lang) => ({ lang, href: `/temoin/policy/${lang}` })),
  home: "/",
};
const html = (register = full(), language = "en") => toHtml(composePolicy(register, contextFor(register, language)), links);

/** Tags with their attributes, as a browser would cut them: text cannot hold a "<" that is not one of ours. */
const tags = (page: string) => page.match(/<[^>]*>/g) ?? [];

describe("toHtml", () => {
  it("names language and direction, and the other languages", () => {
    expect(html(full(), "ar")).toContain('<html lang="ar" dir="rtl">');
    const page = html(full(), "fr");
    expect(page).toContain('<link rel="alternate" hreflang="ar" href="/temoin/policy/ar">');
    expect(page).toContain('hreflang="ar" lang="ar" dir="rtl">العربية</a>');
    expect(page).toContain('hreflang="fr" lang="fr" dir="ltr" aria-current="page">Français</a>');
  });

  it("has one h1, one main, ids that are unique and contents that lead to them", () => {
    for (const register of [full(), minimal()]) {
      const page = html(register);
      expect(page.match(/<h1>/g)).toHaveLength(1);
      expect(page.match(/<main /g)).toHaveLength(1);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
      expect(targets.length).toBeGreaterThan(22);
    }
  });

  it("never skips a level of headings", () => {
    const levels = [...html().matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
  });

  it("gives each table a caption, scopes and a region that takes the focus", () => {
    const page = html();
    const count = page.match(/<table>/g)?.length ?? 0;
    expect(count).toBeGreaterThan(3);
    expect(page.match(/<table>\n<caption id="/g)).toHaveLength(count);
    const regions = [...page.matchAll(/<div class="scroll" role="region" aria-labelledby="([^"]+)" tabindex="0">/g)];
    expect(regions).toHaveLength(count);
    for (const [, id] of regions) expect(page).toContain(`<caption id="${id}">`);
    expect(page.match(/<th(?=[ >])(?! scope="(?:col|row)">)/g)).toBeNull();
  });

  it("holds no inline script, style or handler, and loads the gate before anything else", () => {
    const page = html();
    expect(tags(page).filter((tag) => /\s(?:on\w+|style)\s*=/i.test(tag))).toEqual([]);
    expect(page).not.toMatch(/<style|<script(?! src="\/temoin\/gate\.js"><\/script>)/);
    expect(page.indexOf("<script")).toBeLessThan(page.indexOf("<link"));
    expect(page).not.toMatch(/<img|<iframe|url\(|@import/);
  });

  it("carries the live control, the state and the receipt", () => {
    expect(html()).toContain('<button type="button" data-temoin-open>Cookie settings</button>');
    expect(html()).toMatch(/<output data-temoin-state>[^<]+<\/output>/);
    expect(html()).toMatch(/<output data-temoin-receipt>[^<]+<\/output>/);
  });

  it("keeps machine names left to right, and tells other sites nothing of where the reader was", () => {
    const page = html(full(), "ar");
    expect(page).toContain('<code dir="ltr">session_id</code>');
    const away = page.match(/<a href="https?:[^>]*>/g) ?? [];
    expect(away.length).toBeGreaterThan(4);
    expect(away.filter((tag) => !tag.includes('rel="noreferrer"'))).toEqual([]);
  });

  it("drops addresses that could run something", () => {
    const bad = ["javascript:alert(1)", " https://x", "https://x y", "java\nscript:x", "data:text/html,x", "JAVASCRIPT:x", ""];
    for (const home of bad) {
      const page = toHtml(composePolicy(full(), contextFor(full())), { ...links, home, gate: home });
      expect(page).toContain('<script src=""></script>');
      expect(page).toContain('<span class="site"><bdi>Shop</bdi></span>');
    }
  });
});

describe("text from a register", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "<script>alert(1)</script>",
      `"><img src=x onerror=alert(1)>`,
      "' onclick='x",
      "</title><script>",
      "&lt;b&gt;",
      "<!--",
      "{law}",
      "$&",
      "\ud800",
      "javascript:alert(1)",
    ),
    fc.string({ minLength: 1 }),
  );

  it("adds no tag and no attribute, wherever it stands", () => {
    const shape = (page: string) => tags(page).map((tag) => tag.replace(/="[^"]*"/g, "=").replace(/'[^']*'/g, ""));
    fc.assert(
      fc.property(hostile, (text) => {
        const register = full((one) => {
          const { controller, dpo } = one;
          if (controller === "not stated" || dpo === "not stated") throw new Error("The sample states both.");
          one.site.name = text;
          controller.name = text;
          controller.email = `${text}@x.example`;
          dpo.subject = text;
          dpo.address = text;
          one.notes = [{ id: "n", part: "rights", text: { en: text } }];
          one.texts = { "refusing.body": { en: text }, "choice.button": { en: text }, "rights.title": { en: text } };
          const keys = [
            "controller.officer",
            "choice.state",
            "choice.fallback",
            "table.name",
            "page.title",
            "page.skip",
            "log.id",
          ];
          for (const key of keys) one.texts[key] = { en: text };
          for (const purpose of Object.values(one.purposes))
            Object.assign(purpose, { title: { en: text }, detail: { en: text } });
          for (const service of Object.values(one.services)) {
            Object.assign(service, { name: text, text: { en: text }, optOut: text });
            Object.assign(service.provider, { name: text, policy: text, safeguard: text });
            for (const tracker of service.trackers) Object.assign(tracker, { name: text, text: { en: text }, link: text });
          }
        });
        const page = toHtml(composePolicy(register, contextFor(register)), links);
        const names = new Set(shape(page).map((tag) => /^<\/?([a-z0-9!]+)/i.exec(tag)?.[1]));
        expect([...names].filter((name) => !known.has(name ?? ""))).toEqual([]);
        for (const tag of tags(page)) expect(tag).toMatch(/^<[!/]?[a-z0-9]+(?: [a-z-]+(?:="[^"<>]*")?)*>$/i);
        const hrefs = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
        expect(hrefs.filter((href) => !/^(?:https?:|mailto:|\/|#)/i.test(href ?? ""))).toEqual([]);
        // What is left between the tags holds no bracket at all.
        expect(page.replace(/<[^>]*>/g, "")).not.toMatch(/[<>]/);
      }),
      { numRuns: 150 },
    );
  });

  const known = new Set(
    "!doctype html head meta script title link body a header nav ul li bdi main div h1 p h2 ol section dl dt dd h3 table caption thead tbody tr th td code small time span output button".split(
      " ",
    ),
  );
});
