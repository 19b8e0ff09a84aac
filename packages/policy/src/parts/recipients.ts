// Part 6: everyone who reads or receives, with their number (CNIL guidelines 2020-091, art. 2; GDPR art. 13(1)(e)).
import { addressLink, aside, cell, code, named, paragraph, table } from "../blocks.ts";
import type { Cell, Line } from "../document.ts";
import { fill } from "../fill.ts";
import { colonOf } from "../language.ts";
import { countryCell, organisationCell } from "../organisation-cells.ts";
import { countOrganisations, type Organisation, organisationsOf, stated } from "../organisations.ts";
import type { Part, PartContext } from "../part.ts";

export const recipients: Part = {
  id: "recipients",
  compose(context) {
    const { register, words, formats } = context;
    const organisations = organisationsOf(register);
    if (organisations.length === 0) return [paragraph(words.recipients.none)];
    const { organisation, services, role, country, policy } = words.table;
    const rows = organisations.map((one) => ({
      header: organisationCell(one, context),
      cells: [servicesCell(one, context), roleCell(one, context), countryCell(one, context), policyCell(one, context)],
    }));
    return [
      paragraph(fill(words.recipients.count, { count: formats.number(countOrganisations(organisations)) })),
      table(words.recipients.title, [organisation, services, role, country, policy], rows, formats),
      paragraph(words.recipients.contract),
    ];
  },
};

/** Each service: its name with what it does, then the hosts that it contacts. */
function servicesCell({ services }: Organisation, { language, formats, say }: PartContext): Cell {
  const lines = services.flatMap(({ name, text, hosts = [] }): Line[] => {
    const said = say(text);
    const first = said.length > 0 ? [named(name), `${colonOf(language)} `, ...said] : [named(name)];
    return [first, ...aside(formats.list(hosts.map((host) => [code(host)])))];
  });
  // Two services may bear one name and tell nothing more.
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

function roleCell({ provider, own }: Organisation, { words }: PartContext): Cell {
  const role = stated(provider.role);
  if (role) return cell(role === "joint controller" ? words.role.joint : words.role[role]);
  return cell(own ? words.role.publisher : words.page.unstated);
}

function policyCell({ provider }: Organisation, { words }: PartContext): Cell {
  const policy = stated(provider.policy);
  return cell(policy ? [addressLink(policy)] : words.page.unstated);
}
