// The stylesheet of the policy page and of receipts, one text for all sites and languages.
import { page } from "./style/page.ts";
import { print } from "./style/print.ts";
import { receipts } from "./style/receipt.ts";
import { tables } from "./style/table.ts";
import { theme } from "./style/theme.ts";

/** CSS. Serve it from the site's own origin, for ever: it changes only with Témoin. */
export const policyStyle: string = [theme, page, tables, receipts, print].join("").trimStart();
