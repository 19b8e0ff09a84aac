// The languages that the page speaks by itself.
import type { Words } from "../words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export const languages: Readonly<Record<string, Words>> = { ar, en, fr };
