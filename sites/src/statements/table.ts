// Everything that the five policies say beyond their tables: 64 statements, and what carries each.
import type { SiteId } from "../registers.ts";
import { cexro } from "./cexro.ts";
import { inmemori } from "./inmemori.ts";
import { lucca } from "./lucca.ts";
import { saas } from "./saas.ts";
import { scare } from "./scare.ts";
import type { Statement } from "./statement.ts";

export const statements: Readonly<Record<SiteId, readonly Statement[]>> = { lucca, cexro, saas, inmemori, scare };
