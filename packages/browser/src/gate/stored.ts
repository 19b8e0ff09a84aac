// What the stored choice allows, when the page begins.
import { type Choice, OWN_NAME, parseChoice } from "@temoin/register/consent";
import { readCookies } from "./cookie.ts";
import { readKept } from "./storage.ts";

/** The text of the choice cookie; "" when there is none. */
export function readText(): string {
  const own = readCookies().find((cookie) => cookie.startsWith(`${OWN_NAME}=`));
  return (own ?? "").slice(OWN_NAME.length + 1);
}

/** The stored choice; undefined when there is none, or when it is malformed. */
export function readChoice(): Choice | undefined {
  return parseChoice(readText());
}

/**
 * The choice with which the page begins, by the text of its cookie. When the cookie does not say what the latest act said (an answer came late, a grant waits),
 * nothing is allowed until the page's part has looked into it.
 */
export function firstChoice(text: string): Choice | undefined {
  const choice = parseChoice(text);
  // Without a choice nothing is looked up: a first look into storage takes the browser longer than all the rest.
  const { last = choice } = choice ? readKept() : {};
  const [one, other] = [choice, last].map((made) => JSON.stringify([made?.purposes, made?.services]));
  return one === other ? choice : undefined;
}
