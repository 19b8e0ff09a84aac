// Part 9: transfers: country, safeguard, how to get a copy (GDPR art. 13(1)(f), 44-49).
import { inEurope } from "@temoin/register";
import { cell, named, paragraph, table } from "../blocks.ts";
import type { Block } from "../document.ts";
import { isTransfer } from "../europe.ts";
import { fill } from "../fill.ts";
import { countryCell, organisationCell } from "../organisation-cells.ts";
import { type Organisation, organisationsOf, stated } from "../organisations.ts";
import type { Part, PartContext } from "../part.ts";

export const transfers: Part = {
  id: "transfers",
  compose(context) {
    const { register, words, formats, profile } = context;
    const organisations = organisationsOf(register);
    const away = organisations.filter(({ provider }) => {
      const country = stated(provider.country);
      return country !== undefined && isTransfer(profile.country, country);
    });
    const unknown = organisations.filter(({ provider, own }) => !own && stated(provider.country) === undefined);
    const names = unknown.flatMap(({ name, services }) => (name ? [name] : services.map((service) => service.name)));
    return [
      ...(away.length > 0 ? awayBlocks(away, context) : [paragraph(words.transfers.none)]),
      ...(names.length > 0
        ? [paragraph(fill(words.transfers.unknown, { names: formats.list([...new Set(names)].map((name) => [named(name)])) }))]
        : []),
    ];
  },
};

function awayBlocks(away: readonly Organisation[], context: PartContext): Block[] {
  const { words, profile, formats, see } = context;
  const { organisation, country, safeguard } = words.table;
  const rows = away.map((one) => ({
    header: one.name ? organisationCell(one, context) : one.services.map((service) => [named(service.name)]),
    cells: [countryCell(one, context), cell([safeguardInline(one, words.page.unstated)])],
  }));
  const intro = inEurope(profile.country)
    ? words.transfers.europe
    : fill(words.transfers.abroad, { country: formats.country(profile.country) });
  return [
    paragraph(intro),
    table(words.transfers.title, [organisation, country, safeguard], rows, formats),
    paragraph(fill(words.transfers.copy, { controller: see("controller") })),
  ];
}

function safeguardInline({ provider }: Organisation, unstated: string) {
  const safeguard = stated(provider.safeguard);
  return safeguard ? named(safeguard) : unstated;
}
