import type { Site } from "@temoin/sites";
import { cexro } from "./cexro.ts";
import type { Expected } from "./expected.ts";
import { inmemori } from "./inmemori.ts";
import { lucca } from "./lucca.ts";
import { saas } from "./saas.ts";
import { scare } from "./scare.ts";

export { type Expected, total } from "./expected.ts";
export const expected: Readonly<Record<Site["id"], Expected>> = { cexro, inmemori, lucca, saas, scare };
