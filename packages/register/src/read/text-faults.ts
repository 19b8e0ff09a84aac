// What is refused before parsing: texts that could make a parser crash, hang or mean something else than they show.
import { Lexer } from "yaml";
import { unreadableCharacter } from "./characters.ts";
import type { Fault } from "./fault.ts";

/** Characters of a whole register; real ones have some thousands. */
export const MAX_LENGTH = 5_000_000;
/** Levels of lists and groups inside each other; the schema needs six. */
export const MAX_DEPTH = 100;
/** Words, signs and gaps as the lexer counts them; a register of 500 trackers has some 40 000. */
export const MAX_TOKENS = 500_000;
/** Uses of `*name`. */
export const MAX_ALIASES = 100;

/** The first reason not to parse this text; undefined when there is none. Linear, without recursion. */
export function textFault(text: string): Fault | undefined {
  if (text.length > MAX_LENGTH) {
    return refused("file-oversize", 0, "The file has over 5 million characters.", "Split it: one register per site.");
  }
  const character = unreadableCharacter(text);
  if (character) {
    const message = `The file holds the character ${character.name}, which no text contains.`;
    return refused("character-unreadable", character.index, message, "Remove it and save the file as UTF-8.");
  }
  return tokenFault(text);
}

function tokenFault(text: string): Fault | undefined {
  let offset = 0;
  let tokens = 0;
  let aliases = 0;
  let isContent = false;
  const depth = new DepthCounter();
  for (const token of new Lexer().lex(text)) {
    if (token === "\x02" || token === "\x18" || token === "\x1f") {
      isContent = token === "\x1f";
      continue;
    }
    const sign = isContent ? "" : token[0];
    if (sign === "%" || sign === "!") {
      const [what, rule] = sign === "%" ? ["directive", "directive"] : ["tag", "custom-tag"];
      return refused(rule, offset, `The ${what} ${token.slice(0, 30)} is not allowed.`, "Remove it: a register is plain YAML.");
    }
    if (sign === "*" && ++aliases > MAX_ALIASES) {
      return refused("alias-excess", offset, `There are more than ${MAX_ALIASES} aliases.`, "Write the values out.");
    }
    if (++tokens > MAX_TOKENS) {
      return refused("file-oversize", offset, "The file holds far more than a register can.", "Split it: one register per site.");
    }
    if (depth.after(token, isContent) > MAX_DEPTH) {
      return refused("nesting-excess", offset, `More than ${MAX_DEPTH} levels are nested here.`, "Remove the nesting.");
    }
    offset += token.length;
    isContent = false;
  }
  return undefined;
}

/** Counts open brackets and open indentations: never less than the depth that a parser would reach. */
class DepthCounter {
  #flow = 0;
  #columns: number[] = [];
  #column = 0;
  #atLineStart = true;

  after(token: string, isContent: boolean): number {
    if (!isContent && (token === "[" || token === "{")) this.#flow++;
    if (!isContent && (token === "]" || token === "}") && this.#flow > 0) this.#flow--;
    const isGap = !isContent && /^[\s#]|^$/.test(token);
    if (!isGap && this.#flow === 0) this.#open();
    const lines = token.lastIndexOf("\n");
    this.#column = lines < 0 ? this.#column + token.length : token.length - lines - 1;
    if (lines >= 0) this.#atLineStart = true;
    else if (!isGap) this.#atLineStart = false;
    return this.#columns.length + this.#flow;
  }

  #open(): void {
    while (this.#atLineStart && (this.#columns.at(-1) ?? -1) > this.#column) this.#columns.pop();
    if ((this.#columns.at(-1) ?? -1) < this.#column) this.#columns.push(this.#column);
  }
}

function refused(rule: string, offset: number, message: string, mend: string): Fault {
  return { rule, offset, message, mend };
}
