// The pages of receipts in every language: what they say, that they are well-formed, and that nothing of a register becomes markup.
import type { ChoiceRecord } from "@temoin/ledger";
import { describe, expect, it } from "vitest";
import { full, languages } from "../testing/sample.fixture.ts";
import { composeFind, type FindOutcome } from "./compose-find.ts";
import { composeReceipt } from "./compose-receipt.ts";
import type { ReceiptContext } from "./context.ts";
import { composeErasure } from "./erasing.ts";
import type { ReceiptFacts } from "./facts.ts";
import { receiptHtml } from "./html.ts";
import type { ReceiptPage } from "./page.ts";

const contextFor = (language: string, register = full()): ReceiptContext => ({
  ...{ register, language },
  paths: {
    ...{ find: `/r?lang=${language}`, policy: `/policy/${language}`, keys: "/keys" },
    text: (edition) => `/editions/${edition}`,
    receipt: (code) => `/r/${code}?lang=${language}`,
    of: (code, what) => `/r/${code}${what}`,
  },
});
const asked = Object.entries(full().purposes).filter(([, { basis, used }]) => basis !== "exempt" && used);
const recordAt = (at: string, more: Partial<ChoiceRecord> = {}): ChoiceRecord => ({
  ...{
    schema: 2,
    kind: "choice",
    id: at,
    site: "shop",
    subject: "s",
    edition: "e".repeat(64),
    previous: null,
    profile: "fr",
    at,
  },
  shown: { layer: "banner", language: "fr", layout: "l", screenshot: null },
  purposes: Object.fromEntries(asked.map(([id], index) => [id, index === 0])),
  ...{ services: {}, how: "button", state: "given", salt: "x" },
  ...more,
});
const record = recordAt("2026-11-21T10:00:00.000Z");
const facts: ReceiptFacts = {
  ...{
    code: "AAAA-BBBB",
    record,
    services: [],
    until: "2027-05-23T00:00:00.000Z",
    keptUntil: "2032-05-23T00:00:00.000Z",
    over: false,
    place: { leaf: 41, size: 1_000 },
  },
  edition: { hash: record.edition, register: full(), current: true },
  history: [{ code: "AAAA-BBBB", record }],
};
const html = (page: ReceiptPage) =>
  receiptHtml(page, {
    stylesheet: "/s.css",
    alternates: languages.map((lang) => ({ lang, href: `/x?lang=${lang}` })),
    home: "/",
  });

const pages: [string, (context: ReceiptContext) => ReceiptPage][] = [
  ["a receipt", (context) => composeReceipt(facts, context)],
  ["the question before erasing", (context) => composeErasure("AAAA-BBBB", "all", 3, context)],
  ...([undefined, "malformed", "unknown", "gone"] as (FindOutcome | undefined)[]).map(
    (outcome): [string, (context: ReceiptContext) => ReceiptPage] => [
      `the form: ${outcome ?? "empty"}`,
      (context) => composeFind(context, outcome, "A<b>"),
    ],
  ),
];

describe.each(languages)("in %s", (language) => {
  it.each(pages)("%s is one well-formed page with every place filled", (_, compose) => {
    const page = html(compose(contextFor(language)));
    expect(page).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...page.matchAll(/(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].flatMap(([, all = ""]) =>
      all.split(" "),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(page).not.toMatch(/\{[a-z]+\}|undefined|<script|style=| on\w+=|<b>/);
    const bare = page.replace(/<(?:form|input|button|label|small|fieldset|legend|span)\b[^>]*>/g, "");
    expect(bare).not.toContain("javascript:");
  });
});

it("says of each purpose in its title whether it was accepted, and names by its id what the edition does not know", () => {
  const known = asked.map(([, { title }]) => (typeof title === "string" ? title : title.en));
  const strange = { ...facts, record: { ...record, purposes: { ...record.purposes, strange: true } } };
  const page = html(composeReceipt(strange, contextFor("en")));
  for (const [index, title] of known.entries())
    expect(page).toContain(`<dt>${title}</dt><dd>${index === 0 ? "accepted" : "rejected"}</dd>`);
  expect(page).toContain("<dt>strange</dt><dd>accepted</dd>");
});

it("offers to erase all only when there is more than this one", () => {
  const other = recordAt("2026-11-22T10:00:00.000Z", { state: "withdrawn" });
  const two = { ...facts, history: [...facts.history, { code: "CCCC-DDDD", record: other }] };
  expect(html(composeReceipt(facts, contextFor("en")))).not.toContain("fieldset");
  const page = html(composeReceipt(two, contextFor("en")));
  expect(page).toMatch(/<input type="radio" name="which" value="one" checked>/);
  expect(page).toMatch(/<input type="radio" name="which" value="all"> <span>all 2 of this browser/);
  expect(page).toContain('until the next choice, of <time datetime="2026-11-22T10:00:00.000Z">');
});

it("names its place in the log as people count, and offers the proof only when there is one", () => {
  expect(html(composeReceipt(facts, contextFor("en")))).toContain("number 42 of the 1,000");
  const waiting = html(composeReceipt({ ...facts, place: undefined }, contextFor("en")));
  expect(waiting).toContain("not yet in the site’s log");
  expect(waiting).not.toContain(".proof");
});

it("takes the site's own words", () => {
  const register = full();
  register.texts = { "receipt.title": { en: "Your <receipt>" } };
  expect(html(composeReceipt(facts, contextFor("en", register)))).toContain("<h1>Your &lt;receipt&gt;</h1>");
});
