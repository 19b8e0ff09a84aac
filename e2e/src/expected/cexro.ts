import type { Expected } from "./expected.ts";

const analytics = {
  cookies: ["_ga", "_ga_DEMO", "_gid", "_hjid", "_hjIncludedInSessionSample"],
  hosts: ["www.googletagmanager.com", "www.google-analytics.com", "static.hotjar.com", "in.hotjar.com"],
};

export const cexro: Expected = {
  untouched: { cookies: ["auth_token", "cexro_session", "csrf_token"], storage: [], hosts: [] },
  refused: { cookies: ["cookie_consent", "temoin"], storage: ["localStorage temoin"] },
  granted: {
    cookies: [
      ...analytics.cookies,
      "cexro_export",
      "cexro_lang",
      "cexro_theme",
      "cexro_tutorials",
      "js.stripe.com m",
      "widget.intercom.io intercom-session-demo",
    ],
    hosts: [...analytics.hosts, "fonts.googleapis.com", "fonts.gstatic.com", "js.stripe.com", "widget.intercom.io"],
  },
  one: { purpose: "analytics", ...analytics },
};
