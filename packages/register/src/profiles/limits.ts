// Every number of law that Témoin knows, by key: what kind of value it is and what it means.

/**
 * The kind of a limit's value: `duration` is text such as "13 months", `date` is text such as "2026-07-14",
 * every other kind is a number in that unit (`money`: whole units of the country's own currency).
 */
type Time = "duration" | "date" | "seconds" | "milliseconds" | "business days" | "years";
export type LimitKind = Time | "bytes" | "px" | "percent" | "money" | "ratio";

const limits = {
  "consent.grace": "seconds", // during which trackers may run before the choice: none
  "withdrawal.delay": "seconds", // until a withdrawal takes effect: none
  "choice.ttl": "duration", // how long a choice is kept
  "choice.ttl.max": "duration", // longest validity of a consent
  "reprompt.min": "duration", // earliest unsolicited new request after a refusal
  "audience.cookie.max": "duration", // audience-measurement tracker, not extended by visits
  "audience.data.max": "duration", // data from exempt audience measurement
  "cookie.max": "duration", // what browsers keep at most (RFC 6265bis)
  "cookie.size": "bytes", // what browsers keep at least
  "safari.cap": "duration", // script-written cookies in Safari
  "safari.cap.decorated": "duration", // the same after a link that carries a click id
  "safari.storage": "duration", // script-written storage in Safari, in days of use
  "tcf.remind.max": "duration", // a TCF choice is recalled at least this often
  "tcf.min": "date", // from when only TCF v2.3 strings count
  "tcf.google": "date", // from when Google refuses strings without vendor 755
  "gvl.refresh": "duration", // how often the vendor list is published
  "gcm.wait": "milliseconds", // usual wait_for_update
  "gcm.ads": "date", // from when ad_storage alone governs ads data
  "proof.ttl": "duration", // how long proof is kept after the end of a consent
  breach: "duration", // to tell the authority of a breach
  dsr: "duration", // to answer a request of a person
  "dsr.extension": "duration", // by which that may be extended
  "dsr.indirect": "duration", // to inform when data come from elsewhere
  "optout.apply": "business days", // to apply an opt-out
  "optout.reask": "duration", // to wait before asking to opt back in
  "optout.status": "date", // from when the site shows that the signal was honoured
  "optout.browsers": "date", // from when browsers must offer the signal
  "us.co.uoom": "duration", // Colorado: to honour a newly listed signal
  complaint: "duration", // to acknowledge a complaint
  "mail.pixel": "date", // end of the transition for e-mail pixels
  "mail.reask": "duration", // to wait before asking somebody again who did not answer
  "minor.age": "years", // age of own digital consent
  "notice.period": "duration", // usual time that a formal notice leaves
  "injunction.period": "duration", // usual time that an injunction leaves
  "injunction.longest": "duration", // the longest seen
  "injunction.daily": "money", // highest penalty a day
  "fine.tracker.turnover": "percent", // ceiling for breaches of the tracker rule
  "fine.tracker.amount": "money",
  "fine.consent.turnover": "percent", // ceiling for breaches of the rules on consent
  "fine.consent.amount": "money",
  "law.force": "date", // from when the country's present tracker rules apply
  "law.guidance": "date", // of the authority's present guidance
  "a11y.services": "date", // from when the Accessibility Act reaches e-commerce and other services
  "a11y.contracts": "date", // until when older service contracts may run on
  "a11y.target": "px", // smallest side of a target
  "a11y.reflow": "px", // width at which nothing scrolls both ways
  "a11y.contrast.text": "ratio",
  "a11y.contrast.component": "ratio",
  "a11y.zoom.text": "percent",
  "a11y.zoom.page": "percent",
  "a11y.motion": "duration", // movement that lasts longer can be stopped
} as const satisfies Record<string, LimitKind>;

export type LimitKey = keyof typeof limits;
export const limitKinds: Readonly<Record<LimitKey, LimitKind>> = limits;
export const limitKeys = Object.keys(limits) as readonly LimitKey[];
