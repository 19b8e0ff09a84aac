// The same visitor, the same page, the same acts, once with the gate and everything granted and once without: what came of it.
import type { Page } from "@playwright/test";
import { banner } from "../visit.ts";
import { bundle } from "./bundle.ts";
import { type Visitor, withoutGate } from "./fixtures.ts";
import { type Content, page as pageFile, scriptFile } from "./pages.ts";
import { shopRegister } from "./register.ts";
import type { Kept } from "./vendors/vendor.ts";
import type { File, World } from "./world.ts";

export interface Outcome {
  /** Type and text. */
  readonly console: readonly string[];
  /** Uncaught. */
  readonly faults: readonly string[];
  /** What record.ts wrote down, in order. */
  readonly seen: readonly string[];
  /** Elements whose loading came to an end, sorted: their order is the network's. */
  readonly loads: readonly string[];
  readonly markup: string;
  /** What the acts gave back. */
  readonly given: unknown;
  /** What other hosts were asked, sorted: their order is the network's. */
  readonly asked: readonly string[];
}

export interface Subject {
  /** Becomes the host's name. */
  readonly name: string;
  readonly content: Content;
  readonly files?: Readonly<Record<string, File>>;
  readonly act: (page: Page) => Promise<unknown>;
}

const far = ".shop-media.com";
const keeps: readonly Kept[] = [
  ...(["localStorage", "sessionStorage", "cookie", "indexedDB", "cacheStorage"] as const).map(
    (storage) => [storage, "basket*"] as const,
  ),
  ["localStorage", "length"],
  ["windowName", "*"],
];
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>`;
const answers: Readonly<Record<string, File>> = {
  "/items": { type: "application/json", body: '{"items":["Lamp","Chair"]}' },
  "/frame.html": { type: "text/html", body: "<p>Frame</p>" },
  "/script.js": { type: "text/javascript", body: "globalThis.farScript = (globalThis.farScript ?? 0) + 1;" },
  "/events": { type: "text/event-stream", body: "retry: 100000\ndata: one\n\nevent: two\ndata: 2\nid: 7\n\n" },
};

function answer({ hostname, pathname }: URL): File | undefined {
  if (!hostname.endsWith(far)) return undefined;
  return pathname.endsWith(".svg") ? { type: "image/svg+xml", body: picture } : answers[pathname];
}

const recorder = bundle(`${import.meta.dirname}/record.ts`);

/** With the gate first. */
export async function both(visitor: Visitor, world: World, subject: Subject): Promise<[Outcome, Outcome]> {
  const shop = await openGranted(visitor, world, subject);
  const gated = await once(visitor, world, shop, subject.act);
  await withoutGate(visitor, shop);
  return [gated, await once(visitor, world, shop, subject.act)];
}

/** Opens the subject's shop; the visitor has accepted everything there. The answer is the address of the subject's page. */
export async function openGranted({ page, context }: Visitor, world: World, subject: Omit<Subject, "act">): Promise<string> {
  const { name, content, files } = subject;
  const host = `www.${name}-shop.com`;
  const start = pageFile({ ...content, head: `<script src="/record.js"></script>${content.head ?? ""}` });
  await world.open({
    hosts: [host],
    register: shopRegister([host], { hosts: [far], keeps }),
    files: { "/": start, "/hello": pageFile({ body: "" }), "/record.js": scriptFile(await recorder), ...files },
    answer,
  });
  await page.goto(`https://${host}/hello`);
  await banner(page).locator("[data-temoin-act=accept]").click();
  const granted = async () => (await context.cookies()).some(({ value }) => value.startsWith("state=granted"));
  while (!(await granted())) await page.waitForTimeout(20);
  return `https://${host}/`;
}

async function once({ context, faults }: Visitor, world: World, address: string, act: Subject["act"]): Promise<Outcome> {
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()} ${message.text()}`));
  faults.length = 0;
  world.asked.length = 0;
  await page.goto(address);
  const given = await act(page);
  const [seen, markup] = await page.evaluate(look);
  await page.evaluate(() => localStorage.removeItem("basket"));
  await context.clearCookies({ name: "basket_size" });
  await page.close();
  const asked = world.asked
    .filter(({ host }) => host.endsWith(far))
    .map(({ host, text }) => `${host}${text}`)
    .sort();
  const [loads, rest] = [true, false].map((load) => seen.filter((one) => /^(?:load|error) [a-z]/.test(one) === load)) as [
    string[],
    string[],
  ];
  return { console: said, faults: [...faults], seen: rest, loads: loads.sort(), markup, given, asked };
}

/** In the page: the record, and the markup less the policy that the gate puts into it. */
function look(): [seen: string[], markup: string] {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const policy of copy.querySelectorAll("meta[http-equiv=Content-Security-Policy]:not([data-own])")) policy.remove();
  return [[...(globalThis as unknown as { seen: string[] }).seen], copy.outerHTML];
}
