// Every route: the counted ones, and those that are listed by name where they leak.
import type { Route } from "../route.ts";
import { calls } from "./calls.ts";
import { counted } from "./counted.ts";
import { made } from "./made.ts";
import { markup } from "./markup.ts";

export { counted };
export const further: readonly Route[] = [...markup, ...made, ...calls];
