// The sentences of the pages on which visitors read, check and erase the receipts of their choices.
import type { en } from "./en.ts";

export type ReceiptKey = keyof typeof en;
