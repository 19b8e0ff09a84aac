// Bridges that would tell a third party something else than what the visitor decided.
import { asksFirst, bridgeApis, listBridges } from "../bridges.ts";
import type { BridgeUse } from "../schema.ts";
import { listTrackers, purposeOf } from "../trackers.ts";
import type { Check, CheckContext, Complaint } from "./check.ts";
import { knownAs } from "./tracker-kind.ts";

/** A bridge of a register, with what is around it. */
interface Placed {
  readonly context: CheckContext;
  readonly id: string;
  readonly use: BridgeUse;
  readonly where: string;
}

export const check: Check = {
  id: "bridge-misleading",
  severity: "medium",
  basis: "I12, I13, I14, C13; GDPR art. 7(3), EDPB guidelines 2/2023",
  *check(context) {
    for (const [id, service] of Object.entries(context.register.services)) {
      for (const { use, where } of listBridges(id, service)) {
        const placed = { context, id, use, where };
        yield* mappingFaults(placed);
        yield* optionFaults(placed);
        if (use.use === "google-consent-mode") yield* googleFaults(placed);
      }
    }
  },
};

function* mappingFaults({ context, use, where }: Placed): Iterable<Complaint> {
  const { signals } = bridgeApis[use.use];
  for (const [name, mapped] of Object.entries(use.signals ?? {})) {
    const place = `${where}.signals.${name}`;
    if (signals !== "any" && !Object.hasOwn(signals, name)) {
      const message = `The API of ${use.use} has no signal "${name}".`;
      yield { where: place, message, mend: `Use its own names: ${Object.keys(signals).join(", ")}.` };
    }
    for (const id of [mapped].flat()) {
      const purpose = purposeOf(context.register, id);
      if (!purpose?.used) {
        const message = `The signal "${name}" stands for the purpose "${id}", which visitors are never shown, so it is always refused.`;
        yield { where: place, severity: "high", message, mend: "Name a declared purpose that is used." };
      } else if (purpose.basis === "exempt" && /^(?:ad|marketing|sale)/.test(name)) {
        const message = `The signal "${name}" stands for the purpose "${id}", which needs no consent, so everybody would be told as consenting to advertising.`;
        yield {
          where: place,
          severity: "high",
          message,
          mend: "Name the purpose under which visitors are asked about advertising.",
        };
      }
    }
  }
}

function* optionFaults({ context, id, use, where }: Placed): Iterable<Complaint> {
  const { options } = bridgeApis[use.use];
  for (const [name, value] of Object.entries(use.options ?? {})) {
    const place = `${where}.options.${name}`;
    const kind = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!kind || !fits(kind, value)) {
      const message = `The bridge ${use.use} does not understand the option ${name}: ${JSON.stringify(value)}.`;
      yield {
        where: place,
        message,
        mend: `Remove it, or see docs/bridges.md; it knows ${Object.keys(options).join(", ") || "none"}.`,
      };
    }
    const others = Object.entries(context.register.services).flatMap(([other, service]) =>
      other < id ? listBridges(other, service) : [],
    );
    const differs = others.find(
      (other) => other.use.use === use.use && name in (other.use.options ?? {}) && other.use.options?.[name] !== value,
    );
    if (!differs || Array.isArray(value)) continue;
    const message = `The option ${name} of ${use.use} is not the same in ${differs.where}, but a page has one such API.`;
    yield { where: place, message, mend: "Give both the same value, or keep one." };
  }
}

function fits(kind: (typeof bridgeApis)[BridgeUse["use"]]["options"][string], value: unknown): boolean {
  if (typeof kind === "object") return kind.includes(value as string);
  if (kind === "flag") return typeof value === "boolean";
  if (kind === "milliseconds") return typeof value === "number" && value >= 0;
  if (kind === "regions") return Array.isArray(value) && value.every((one) => /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(one));
  return typeof value === "string";
}

/** What Google is told of advertising and measurement (I14), and what its tags may do before the choice (I12, I13). */
function* googleFaults({ context, id, use, where }: Placed): Iterable<Complaint> {
  const mapped = (name: string) => Object.hasOwn(use.signals ?? {}, name);
  const own = listTrackers(context.register).filter(({ serviceId }) => serviceId === id);
  const kinds = new Set(own.flatMap((listed) => knownAs(context, listed)).map(({ category }) => category));
  const isAbout = (kind: string, signal: string) => kinds.has(kind) && !mapped(signal);
  if (isAbout("advertising", "ad_storage") || (isAbout("analytics", "analytics_storage") && use.signals)) {
    const signal = isAbout("advertising", "ad_storage") ? "ad_storage" : "analytics_storage";
    const message = `The service "${id}" has trackers that ${signal} governs, but no purpose stands for it, so Google is always told that it is refused.`;
    yield { where, severity: "high", message, mend: `Write the purpose under signals: { ${signal}: ... }.` };
  }
  const missing = ["ad_user_data", "ad_personalization"].filter((name) => mapped("ad_storage") && !mapped(name));
  if (missing.length > 0) {
    const message = `Google asks for ${missing.join(" and ")} beside ad_storage, and they are always told as refused.`;
    yield { where: `${where}.signals`, message, mend: "Map them to the same purpose, when it tells visitors of both." };
  }
  if (!asksFirst(context.profile.country)) return;
  if (use.options?.mode === "advanced") {
    const message = "In advanced mode Google's tags send pings before the choice, and after a refusal.";
    yield { where: `${where}.options.mode`, severity: "high", message, mend: "Leave it out: in basic mode the tags wait." };
  }
  if (use.options?.url_passthrough === true) {
    const message = "The option url_passthrough decorates links of visitors who have not consented; it is not passed on here.";
    yield { where: `${where}.options.url_passthrough`, message, mend: "Leave it out." };
  }
}
