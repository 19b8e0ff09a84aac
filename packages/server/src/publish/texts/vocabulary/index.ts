// One file per language; a new language is a new file and its line here.
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Vocabulary } from "./vocabulary.ts";

export const vocabularies: Readonly<Record<string, Vocabulary>> = { fr, en, ar };
