// Part 14: sites, surfaces and devices for which the choice counts (CNIL recommendation as amended by 2025-131; C14-C18).
import { NOT_STATED } from "@temoin/register";
import { code, paragraph } from "../blocks.ts";
import { fill } from "../fill.ts";
import type { Part } from "../part.ts";

export const scope: Part = {
  id: "scope",
  compose({ register, words, formats }) {
    const { hosts, surfaces } = register.site;
    return [
      paragraph(
        hosts === NOT_STATED
          ? words.scope.unstated
          : fill(words.scope.hosts, { hosts: formats.list(hosts.map((host) => [code(host)])) }),
      ),
      paragraph(fill(words.scope.surfaces, { surfaces: formats.list(surfaces.map((surface) => [words.surface[surface]])) })),
      paragraph(words.scope.device),
    ];
  },
};
