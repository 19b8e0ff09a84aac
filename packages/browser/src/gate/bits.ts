// Bits of the storages that a page can write: numbers of the register's own, checked by their types, because the object itself
// would be downloaded.
import type { storageBits } from "@temoin/register/consent";

type Bits = typeof storageBits;

export const COOKIE: Bits["cookie"] = 1;
export const LOCAL: Bits["localStorage"] = 2;
export const SESSION: Bits["sessionStorage"] = 4;
export const DATABASE: Bits["indexedDB"] = 8;
export const CACHE: Bits["cacheStorage"] = 16;
export const WORKER: Bits["serviceWorker"] = 128;
export const FILES: Bits["fileSystem"] = 256;
export const NAME: Bits["windowName"] = 512;
