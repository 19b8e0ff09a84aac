// Part 7: audience measurement: the tool, exempt or not, limits, how to object (CNIL, July 2025; D04-D09).
import { exemptionOf, NOT_STATED, type Service, servicePurposes } from "@temoin/register";
import { link, list, named, paragraph } from "../blocks.ts";
import type { Block, Line } from "../document.ts";
import { fill } from "../fill.ts";
import type { Part, PartContext } from "../part.ts";

/** A purpose measures the audience when a word of its id says so: a register has no other mark for it. */
const measuring = new Set(["analytics", "audience", "measurement", "statistics"]);

export const audience: Part = {
  id: "audience",
  compose(context) {
    const { register, words, formats, see } = context;
    const tools = Object.entries(register.services).filter(([id, service]) => exempted(id, context) || measures(service));
    if (tools.length === 0) return [paragraph(words.audience.none)];
    const anyExempt = tools.some(([id]) => exempted(id, context));
    const { retention } = register;
    return [
      list(tools.map(([id, service]) => toolLine(id, service, context))),
      ...(anyExempt ? [...limits(context), paragraph(fill(words.audience.object, { controller: see("controller") }))] : []),
      paragraph(
        retention === NOT_STATED
          ? words.retention.unstated
          : fill(words.audience.data, { duration: formats.duration(retention) }),
      ),
    ];
  },
};

function measures(service: Service): boolean {
  return servicePurposes(service).some((id) => id.split("-").some((word) => measuring.has(word)));
}

/** Is a tracker of this service exempt as audience measurement? */
function exempted(id: string, { register, trackers }: PartContext): boolean {
  return trackers.some((entry) => entry.serviceId === id && exemptionOf(register, entry) === "audience-measurement");
}

function toolLine(id: string, service: Service, context: PartContext): Line {
  const { words } = context;
  const line = fill(exempted(id, context) ? words.audience.exempt : words.audience.consent, { tool: named(service.name) });
  return service.optOut ? [...line, " ", link(service.optOut, words.audience.page)] : line;
}

function limits({ profile, words, formats }: PartContext): Block[] {
  const cookie = profile.limits["audience.cookie.max"]?.value;
  const data = profile.limits["audience.data.max"]?.value;
  if (cookie === undefined || data === undefined) return [];
  const values = { cookie: formats.duration(String(cookie)), data: formats.duration(String(data)) };
  return [paragraph(fill(words.audience.limits, values))];
}
