// Taboola: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "taboola",
  name: "Taboola",
  provider: "Taboola, Inc.",
  country: "US",
  category: "advertising",
  policy: "https://www.taboola.com/policies/privacy-policy",
  hosts: [".taboola.com"],
  trackers: [
    { name: "t_gid", storage: "cookie", lifetime: "13 months" },
    { name: "t_pt_gid", storage: "cookie", lifetime: "1 year" },
    { name: "taboola_session_id", storage: "cookie", lifetime: "session" },
    { name: "taboola_select", storage: "cookie", lifetime: "1 year" },
    { name: "taboola_fp_td_user_id", storage: "cookie", lifetime: "1 year" },
    { name: "_tb_sess_r", storage: "cookie", lifetime: "30 minutes" },
    { name: "_tb_t_ppg", storage: "cookie", lifetime: "30 minutes" },
  ],
};
