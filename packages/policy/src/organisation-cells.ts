// The cells that the tables of recipients and of transfers have in common.
import { NOT_STATED } from "@temoin/register";
import { cell, named } from "./blocks.ts";
import type { Cell } from "./document.ts";
import { type Organisation, stated } from "./organisations.ts";
import type { PartContext } from "./part.ts";

export function organisationCell({ name, own }: Organisation, { words }: PartContext): Cell {
  if (name) return cell([named(name)]);
  return cell(own ? words.role.publisher : words.page.unstated);
}

export function countryCell({ provider, own }: Organisation, { register, words, formats }: PartContext): Cell {
  const publisher = own && register.controller !== NOT_STATED ? register.controller.country : undefined;
  const country = stated(provider.country) ?? publisher;
  return cell(country ? formats.country(country) : words.page.unstated);
}
