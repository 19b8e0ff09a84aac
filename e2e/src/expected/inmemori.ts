import type { Expected } from "./expected.ts";

const interactivity = {
  cookies: ["assets.customer.io cio_demo", "beacon-v2.helpscout.com beacon_demo"],
  hosts: ["assets.customer.io", "beacon-v2.helpscout.com"],
};

export const inmemori: Expected = {
  untouched: { cookies: ["im_lang", "im_web_fprint", "im_web_jwt"], storage: [], hosts: [] },
  refused: { cookies: ["cookie_validation", "im_web_cookie", "temoin"], storage: ["localStorage temoin"] },
  granted: {
    cookies: [
      ...interactivity.cookies,
      "_utma",
      "_utmz",
      "cdn.amplitude.com amp_demo",
      "cdn.segment.com ajs_demo",
      "im_mkt_tracking",
      "res.cloudinary.com cld_demo",
      "www.facebook.com fr",
      "www.google.com NID",
    ],
    hosts: [
      ...interactivity.hosts,
      "api.amplitude.com",
      "api.segment.com",
      "cdn.amplitude.com",
      "cdn.segment.com",
      "connect.facebook.net",
      "res.cloudinary.com",
      "www.facebook.com",
      "www.google.com",
    ],
  },
  one: { purpose: "interactivity", ...interactivity },
};
