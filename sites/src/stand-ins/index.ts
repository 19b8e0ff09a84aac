// All third parties that the five sites name, each by its real host names.
import type { StandIn } from "../site.ts";
import { amplitude, customerIo, segment } from "./beaconing.ts";
import { cloudinary } from "./cloudinary.ts";
import { facebook } from "./facebook.ts";
import { google } from "./google.ts";
import { googleAnalytics } from "./google-analytics.ts";
import { googleFonts } from "./google-fonts.ts";
import { helpScout } from "./help-scout.ts";
import { hotjar } from "./hotjar.ts";
import { intercom } from "./intercom.ts";
import { stripe } from "./stripe.ts";
import { zendesk } from "./zendesk.ts";

export const standIns: readonly StandIn[] = [
  amplitude,
  cloudinary,
  customerIo,
  facebook,
  google,
  googleAnalytics,
  googleFonts,
  helpScout,
  hotjar,
  intercom,
  segment,
  stripe,
  zendesk,
];
