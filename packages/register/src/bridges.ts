// Which foreign consent APIs a register speaks to, and what each is told: the purposes behind every signal of it.
import { type BridgeId, type BridgeUse, bridgeIds, type Register, type Service } from "./schema.ts";
import { purposeOf, servicePurposes } from "./trackers.ts";
import { inEurope } from "./transfer.ts";

type OptionKind = "flag" | "milliseconds" | "regions" | "name" | readonly string[];

export interface BridgeApi {
  /**
   * The API's own names. `service`: when the register maps nothing, the service itself decides. `mapped`: refused
   * unless the register names a purpose for it, since consent to one thing is never consent to advertising.
   * "any": the site chooses the names, purposes when it does not.
   */
  readonly signals: Readonly<Record<string, "service" | "mapped">> | "any";
  readonly options: Readonly<Record<string, OptionKind>>;
}

const consent = { consent: "service" } as const;
const layer = { data_layer: "name" } as const;

export const bridgeApis: Readonly<Record<BridgeId, BridgeApi>> = {
  "google-consent-mode": {
    signals: {
      ad_storage: "mapped",
      ad_user_data: "mapped",
      ad_personalization: "mapped",
      analytics_storage: "service",
      functionality_storage: "mapped",
      personalization_storage: "mapped",
    },
    options: {
      ...layer,
      mode: ["basic", "advanced"],
      regions: "regions",
      wait_for_update: "milliseconds",
      url_passthrough: "flag",
      ads_data_redaction: "flag",
    },
  },
  "microsoft-uet": { signals: { ad_storage: "service" }, options: {} },
  "microsoft-clarity": { signals: { ad_Storage: "mapped", analytics_Storage: "service" }, options: {} },
  "meta-pixel": { signals: consent, options: {} },
  matomo: { signals: consent, options: { cookies_only: "flag" } },
  piano: { signals: consent, options: { refused: ["opt-out", "essential"] } },
  zendesk: { signals: { cookies: "service" }, options: { widget: ["messaging", "classic"] } },
  intercom: { signals: consent, options: {} },
  hubspot: { signals: { analytics: "service", advertisement: "mapped", functionality: "service" }, options: {} },
  segment: { signals: "any", options: {} },
  amplitude: { signals: consent, options: {} },
  posthog: { signals: consent, options: {} },
  shopify: {
    signals: { analytics: "service", marketing: "mapped", preferences: "service", sale_of_data: "mapped" },
    options: {},
  },
  "gtm-events": { signals: "any", options: layer },
};

/**
 * What a signal asks for: all of `ids`, purposes or services, and that the service is not refused by itself, that is, while all
 * of its `own` purposes are granted.
 */
export type BridgeRule = readonly [service: string, ids: readonly string[], own: readonly string[]];

export interface UsedBridge {
  readonly use: BridgeId;
  readonly settings: {
    /** Every rule of a signal must hold; a signal without rules is refused. */
    readonly signals: Readonly<Record<string, readonly BridgeRule[]>>;
    readonly options: Readonly<Record<string, unknown>>;
  };
}

/** What a service says of its bridges, as a list, each with its place for findings. */
export function listBridges(id: string, { bridge }: Service): readonly { readonly use: BridgeUse; readonly where: string }[] {
  const where = `services.${id}.bridge`;
  if (Array.isArray(bridge)) return bridge.map((use, index) => ({ use, where: `${where}[${index}]` }));
  return bridge ? [{ use: bridge, where }] : [];
}

/** True where Google's tags stay held until the choice, and nothing is decorated before it (I12, I13; EDPB guidelines 2/2023). */
export function asksFirst(country: string): boolean {
  return inEurope(country) || country === "GB" || country === "CH";
}

/**
 * The bridges that the visitor's bundle carries: one for each API, however many services speak to it, since there is one
 * API in a page. Where two services stand behind one signal, both must be allowed. `country`: of the profile.
 */
export function bridgesOf(register: Register, country: string): UsedBridge[] {
  const uses = Object.entries(register.services).flatMap(([id, service]) =>
    listBridges(id, service).map(({ use }) => ({ id, service, ...use })),
  );
  return bridgeIds.flatMap((use) => {
    const own = uses.filter((one) => one.use === use);
    if (own.length === 0) return [];
    const { url_passthrough, ...options } = Object.assign({}, ...own.map((one) => one.options ?? {}));
    // Where consent comes first, a decorated link before it would be access without it (I12).
    const passes = url_passthrough === true && !asksFirst(country);
    const rules = own.map((one) => rulesOf(register, one));
    const names = new Set([...apiNames(use), ...rules.flatMap((one) => Object.keys(one))]);
    const signals = [...names].map((name) => [name, rules.flatMap((one) => one[name] ?? [])]);
    return {
      use,
      settings: { signals: Object.fromEntries(signals), options: { ...options, ...(passes && { url_passthrough }) } },
    };
  });
}

function apiNames(use: BridgeId): string[] {
  const { signals } = bridgeApis[use];
  return signals === "any" ? [] : Object.keys(signals);
}

/** The rules that one service's bridge adds, by signal. */
function rulesOf(register: Register, { id, service, use, signals }: BridgeUse & { id: string; service: Service }) {
  const own = servicePurposes(service).filter((purpose) => isAsked(register, purpose));
  const mapped = signals ?? unmapped(register, use, own);
  return Object.fromEntries(
    Object.entries(mapped).map(([name, purposes]): [string, readonly BridgeRule[]] => [name, [rule(id, [purposes].flat(), own)]]),
  );
}

/** A signal for all that the service does follows the service: it may be granted by itself, in a placeholder. */
function rule(id: string, purposes: readonly string[], own: readonly string[]): BridgeRule {
  const whole = own.every((purpose) => purposes.includes(purpose));
  return whole ? [id, [id, ...purposes.filter((purpose) => !own.includes(purpose))], []] : [id, purposes, own];
}

/** What a register means that maps nothing. */
function unmapped(register: Register, use: BridgeId, own: readonly string[]): Record<string, string | readonly string[]> {
  const { signals } = bridgeApis[use];
  const everything = use === "gtm-events" ? Object.keys(register.purposes).filter((id) => isAsked(register, id)) : own;
  if (signals === "any") return Object.fromEntries(everything.map((id) => [id, id]));
  return Object.fromEntries(Object.entries(signals).flatMap(([name, by]) => (by === "service" ? [[name, own]] : [])));
}

/** Does the banner ask for it? */
function isAsked(register: Register, id: string): boolean {
  const purpose = purposeOf(register, id);
  return purpose?.used === true && purpose.basis !== "exempt";
}
