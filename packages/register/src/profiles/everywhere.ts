// Limits that hold in every country: what browsers and standards set, and the house rules where a country is silent.
import { type Limits, limitsChecked } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

/** The French figures, where a country sets none of its own: the strictest written ones. */
const houseRules = {
  "choice.ttl": limit(
    "6 months",
    "House rule: no figure of this country; CNIL recommendation 2020-092, §38-39, is applied",
    "secondary",
  ),
  "audience.cookie.max": limit("13 months", "House rule: no figure of this country; the CNIL's is applied", "secondary"),
  "audience.data.max": limit("25 months", "House rule: no figure of this country; the CNIL's is applied", "secondary"),
  "proof.ttl": limit("5 years", "House rule after French Civil Code art. 2224; no statute names a figure", "known"),
} as const satisfies Limits;

const browsers = {
  "cookie.max": limit("400 days", "RFC 6265bis: 34 560 000 seconds", "primary"),
  "cookie.size": limit(4096, "RFC 6265, 6.1", "secondary"),
  "safari.cap": limit("7 days", "WebKit: script-written cookies, and server-set ones from a foreign address or CNAME", "primary"),
  "safari.cap.decorated": limit("24 hours", "WebKit: the same after a decorated link", "primary"),
  "safari.storage": limit("7 days", "WebKit: days of use without interaction; longer spans are only in experiments", "primary"),
} as const satisfies Limits;

const frameworks = {
  "tcf.remind.max": limit("13 months", "IAB TCF specification", "primary"),
  "tcf.min": limit("2026-02-28", "IAB TCF v2.3", "primary"),
  "tcf.google": limit("2026-03-02", "Google, error 1.4: vendor 755 in DisclosedVendors", "secondary"),
  "gvl.refresh": limit("1 week", "IAB TCF specification: Thursdays 17:00 CET; cache headers decide", "primary"),
  "gcm.wait": limit(500, "Google consent mode, wait_for_update", "secondary"),
  "gcm.ads": limit("2026-06-15", "Google notice on ad_storage and linked Analytics", "secondary"),
} as const satisfies Limits;

const accessibility = {
  "a11y.target": limit(24, "WCAG 2.2, 2.5.8", "primary"),
  "a11y.reflow": limit(320, "WCAG 2.2, 1.4.10", "primary"),
  "a11y.contrast.text": limit(4.5, "WCAG 2.2, 1.4.3", "primary"),
  "a11y.contrast.component": limit(3, "WCAG 2.2, 1.4.11", "primary"),
  "a11y.zoom.text": limit(200, "WCAG 2.2, 1.4.4", "primary"),
  "a11y.zoom.page": limit(400, "WCAG 2.2, 1.4.10", "primary"),
  "a11y.motion": limit("5 seconds", "WCAG 2.2, 2.2.2", "primary"),
} as const satisfies Limits;

/** "No grace" is not a figure that a country may change: consent comes first and a withdrawal acts at once. */
const always = {
  "consent.grace": limit(0, "French law 78-17 art. 82; Directive 2002/58/EC art. 5(3)", "known"),
  "withdrawal.delay": limit(0, "GDPR art. 7(3)", "known"),
} as const satisfies Limits;

export const everywhere = { ...houseRules, ...browsers, ...frameworks, ...accessibility, ...always } as const satisfies Limits;
