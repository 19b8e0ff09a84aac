// Piano Analytics: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "piano-analytics",
  name: "Piano Analytics",
  provider: "Piano Software",
  country: "FR",
  category: "analytics",
  policy: "https://piano.io/privacy-policy/",
  hosts: [".xiti.com", ".at-o.net", ".piano.io"],
  trackers: [
    { name: "atidvisitor", storage: "cookie" },
    { name: "atuserid", storage: "cookie" },
    { name: "pa_user", storage: "cookie", lifetime: "13 months" },
    { name: "cX_P", storage: "cookie", lifetime: "13 months" },
    { name: "_pctx", storage: "cookie", lifetime: "13 months" },
    { name: "_pprv", storage: "cookie", lifetime: "13 months" },
    { name: "_pcid", storage: "cookie", lifetime: "13 months" },
  ],
};
