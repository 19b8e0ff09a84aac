// Stripe: a payment frame that keeps a cookie on its own host.
import { MONTH } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { framePage, standInApp, thirdPartyCookie } from "./stand-in.ts";

export const stripe: StandIn = {
  hosts: ["js.stripe.com"],
  serve: () =>
    standInApp().get("/v3/checkout.html", (context) => {
      thirdPartyCookie(context, "m", 13 * MONTH);
      return context.html(framePage("Stripe", "Card number"));
    }),
};
