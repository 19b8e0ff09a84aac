// Part 12: what follows from a refusal, and any wall with its alternative (CNIL guidelines 2020-091, art. 2).
import { exemptionOf, needsConsent, purposeOf, type Register, type Service, servicePurposes } from "@temoin/register";
import { named, paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";

export const refusing: Part = {
  id: "refusing",
  compose({ register, trackers, words, formats }) {
    const { refusing: own } = words;
    if (!needsConsent(register)) return [paragraph(own.nothing), paragraph(own.blocking)];
    const waiting = new Set(trackers.filter((entry) => exemptionOf(register, entry) === undefined).map((entry) => entry.service));
    const embeds = Object.values(register.services).filter(
      (service) => service.embed && (waiting.has(service) || asks(service, register)),
    );
    const names = embeds.map((service) => [named(service.name)]);
    return [
      paragraph(own.body),
      ...(names.length > 0 ? [paragraph(fill(own.embeds, { services: formats.list(names) }))] : []),
      paragraph(own.blocking),
      paragraph(own.wall),
    ];
  },
};

function asks(service: Service, register: Register): boolean {
  return servicePurposes(service).some((id) => purposeOf(register, id)?.basis !== "exempt");
}
