// The five sites.
import type { Site } from "../site.ts";
import { cexro } from "./cexro.ts";
import { inmemori } from "./inmemori.ts";
import { lucca } from "./lucca.ts";
import { saas } from "./saas.ts";
import { scare } from "./scare.ts";

export const sites: readonly Site[] = [lucca, cexro, saas, inmemori, scare];
