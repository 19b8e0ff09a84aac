// The public face of the server.
export { type App, type AppOptions, createApp } from "./app.ts";
export { contentOf, type Edition, type EditionContent } from "./edition/edition.ts";
export { covers, materialTerms, type Terms } from "./edition/terms.ts";
export { sha256Bytes, verifyEd25519 } from "./ledger/crypto.ts";
export { KeyFault, type LedgerKeys, openKeys, passingKeys, readKeys, rotateKeys } from "./ledger/keys.ts";
export { originOf, verifierKeyTexts } from "./ledger/log.ts";
export { sealSite } from "./ledger/seal.ts";
export { type SealerOptions, startSealer } from "./ledger/sealer.ts";
export { type Listening, type ListenOptions, listen, stopOnSignals } from "./listen.ts";
export { type Log, makeLog, silentLog } from "./log.ts";
export { type PublishContext, publish, type SiteToPublish } from "./publish/publish.ts";
export type { PublishedSite } from "./publish/site.ts";
export type { ChoiceRecord } from "./record/record.ts";
export { type CountedSighting, type DaySighting, dayBefore, KEEP_DAYS } from "./sightings/counted.ts";
export { undeclared } from "./sightings/undeclared.ts";
export { memoryStore } from "./store/memory.ts";
export { openSqlite, type SqliteOptions } from "./store/sqlite.ts";
export type { Appended, Store } from "./store/store.ts";
