// All known services. Adding one adds its line here.
import type { KnownService } from "../known-service.ts";
import { service as amplitude } from "./amplitude.ts";
import { service as awsLoadBalancer } from "./aws-load-balancer.ts";
import { service as axeptio } from "./axeptio.ts";
import { service as cloudflare } from "./cloudflare.ts";
import { service as cloudinary } from "./cloudinary.ts";
import { service as contentsquare } from "./contentsquare.ts";
import { service as cookiebot } from "./cookiebot.ts";
import { service as crazyEgg } from "./crazy-egg.ts";
import { service as crisp } from "./crisp.ts";
import { service as criteo } from "./criteo.ts";
import { service as customerIo } from "./customer-io.ts";
import { service as dailymotion } from "./dailymotion.ts";
import { service as didomi } from "./didomi.ts";
import { service as drift } from "./drift.ts";
import { service as facebook } from "./facebook.ts";
import { service as googleAds } from "./google-ads.ts";
import { service as googleAnalytics } from "./google-analytics.ts";
import { service as googleFonts } from "./google-fonts.ts";
import { service as googleMaps } from "./google-maps.ts";
import { service as googleOptimize } from "./google-optimize.ts";
import { service as googleRecaptcha } from "./google-recaptcha.ts";
import { service as heap } from "./heap.ts";
import { service as helpScout } from "./help-scout.ts";
import { service as hotjar } from "./hotjar.ts";
import { service as hubspot } from "./hubspot.ts";
import { service as instagram } from "./instagram.ts";
import { service as intercom } from "./intercom.ts";
import { service as linkedin } from "./linkedin.ts";
import { service as matomo } from "./matomo.ts";
import { service as microsoftAds } from "./microsoft-ads.ts";
import { service as microsoftClarity } from "./microsoft-clarity.ts";
import { service as mixpanel } from "./mixpanel.ts";
import { service as outbrain } from "./outbrain.ts";
import { service as paypal } from "./paypal.ts";
import { service as pianoAnalytics } from "./piano-analytics.ts";
import { service as pinterest } from "./pinterest.ts";
import { service as plausible } from "./plausible.ts";
import { service as posthog } from "./posthog.ts";
import { service as segment } from "./segment.ts";
import { service as snapchat } from "./snapchat.ts";
import { service as spotify } from "./spotify.ts";
import { service as stripe } from "./stripe.ts";
import { service as taboola } from "./taboola.ts";
import { service as tawk } from "./tawk.ts";
import { service as tiktok } from "./tiktok.ts";
import { service as vimeo } from "./vimeo.ts";
import { service as x } from "./x.ts";
import { service as yandexMetrica } from "./yandex-metrica.ts";
import { service as youtube } from "./youtube.ts";
import { service as zendesk } from "./zendesk.ts";

export const services: readonly KnownService[] = [
  amplitude,
  awsLoadBalancer,
  axeptio,
  cloudflare,
  cloudinary,
  contentsquare,
  cookiebot,
  crazyEgg,
  crisp,
  criteo,
  customerIo,
  dailymotion,
  didomi,
  drift,
  facebook,
  googleAds,
  googleAnalytics,
  googleFonts,
  googleMaps,
  googleOptimize,
  googleRecaptcha,
  heap,
  helpScout,
  hotjar,
  hubspot,
  instagram,
  intercom,
  linkedin,
  matomo,
  microsoftAds,
  microsoftClarity,
  mixpanel,
  outbrain,
  paypal,
  pianoAnalytics,
  pinterest,
  plausible,
  posthog,
  segment,
  snapchat,
  spotify,
  stripe,
  taboola,
  tawk,
  tiktok,
  vimeo,
  x,
  yandexMetrica,
  youtube,
  zendesk,
];
