// The site whose visitors choose: a real register of the five, so that bodies, records and receipts have their real size.

import type { SiteToPublish } from "@temoin/server";
import { loadRegisters } from "@temoin/sites";

export const HOST = "www.cexro.example";

export async function benchSite(): Promise<SiteToPublish> {
  const { cexro } = await loadRegisters();
  return { register: cexro.register, hosts: [HOST] };
}
