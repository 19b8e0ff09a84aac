// All formats by the name that --format takes.
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { text } from "./text.ts";

export const formats: Readonly<Record<string, Format>> = { text, json };
