// One file per language; a new language is a new file and its line here.
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Words } from "./words.ts";

export type Lang = "fr" | "en" | "ar";

export const words: Readonly<Record<Lang, Words>> = { fr, en, ar };
