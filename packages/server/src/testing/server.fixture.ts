// A whole server process for listen.test.ts: prints its port and edition, stops at SIGTERM.
import { createApp } from "../app.ts";
import { listen, stopOnSignals } from "../listen.ts";
import { openSqlite } from "../store/sqlite.ts";
import { shopRegister } from "./shop.fixture.ts";

const store = await openSqlite(process.argv[2] ?? "");
const app = await createApp({ sites: [{ register: shopRegister(), hosts: ["localhost"] }], store });
const { port, stop } = await listen({ fetch: app.fetch, port: 0, afterwards: () => store.close() });
const stopping = stopOnSignals(stop);
console.log(JSON.stringify({ port, edition: app.sites[0]?.edition.short }));
await stopping;
