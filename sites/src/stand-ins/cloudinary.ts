// Cloudinary: an image, and a cookie with it.
import { YEAR } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { standInApp, thirdPartyCookie } from "./stand-in.ts";

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="#9bb3c7"/></svg>`;

export const cloudinary: StandIn = {
  hosts: ["res.cloudinary.com"],
  serve: () =>
    standInApp().get("/demo/photo.svg", (context) => {
      thirdPartyCookie(context, "cld_demo", YEAR);
      return context.body(svg, 200, { "content-type": "image/svg+xml" });
    }),
};
