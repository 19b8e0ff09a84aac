// Customer.io: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "customer-io",
  name: "Customer.io",
  provider: "Peaberry Software Inc.",
  country: "US",
  category: "advertising",
  policy: "https://customer.io/legal/privacy-policy/",
  hosts: [".customer.io", ".customeriomail.com"],
  trackers: [
    { name: "_cio", storage: "cookie", lifetime: "1 day" },
    { name: "_cioid", storage: "cookie", lifetime: "1 year" },
    { name: "_cioanonid", storage: "cookie", lifetime: "1 year" },
    { name: "cioFT", storage: "cookie", lifetime: "1 year" },
    { name: "cioLT", storage: "cookie", lifetime: "1 year" },
  ],
};
