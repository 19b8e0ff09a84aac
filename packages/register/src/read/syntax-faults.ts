// Errors of YAML itself, in whole sentences.
import type { ErrorCode, YAMLError } from "yaml";
import type { Fault } from "./fault.ts";

const UNEXPECTED = [
  "Something stands here that YAML cannot place.",
  "Check the signs around it; put a text that contains : # [ ] { } or quotes between double quotes.",
] as const;

const sentences: Partial<Record<ErrorCode, readonly [message: string, mend: string]>> = {
  ALIAS_PROPS: ["An alias cannot carry a name of its own.", "Remove what stands before the *."],
  BAD_ALIAS: ["This alias or anchor has no usable name.", "Write a name of letters after * or &, or write the value out."],
  BAD_DQ_ESCAPE: ["A backslash between double quotes starts no known sign.", "Double the backslash, or use single quotes."],
  BAD_INDENT: [
    "The indentation does not fit, or a bracket above is not closed.",
    "Indent every key of one group by the same number of spaces, and close each bracket.",
  ],
  BAD_SCALAR_START: ["A text cannot start with this sign.", "Put the text between double quotes."],
  BLOCK_AS_IMPLICIT_KEY: [
    "A key and its value already stand on this line.",
    "Start a new line, or put the text between double quotes.",
  ],
  BLOCK_IN_FLOW: ["An indented list or group stands inside brackets.", "Write the inner part with brackets too."],
  KEY_OVER_1024_CHARS: ["This key is over 1024 characters long.", "Put a line break after the key's colon, or close the quote."],
  MISSING_CHAR: [
    "A sign is missing here: a closing quote or bracket, a colon or a comma.",
    'Close what is open, write "key: value" with a space after the colon, and a comma between items in brackets.',
  ],
  MULTILINE_IMPLICIT_KEY: ["A key runs over several lines.", "Keep the key on one line, and end it with a colon and a space."],
  MULTIPLE_ANCHORS: ["One value has two anchors.", "Keep one of them."],
  MULTIPLE_DOCS: ["The file holds several documents.", "Keep one register per file: remove the second ---."],
  NON_STRING_KEY: ["A list or a group is used as a key.", "Write a plain word as the key."],
  TAB_AS_INDENT: ["A tab is used as indentation.", "Replace it with spaces."],
};

/** Every error of the parser, first come first; the rest after 20 says nothing new. */
export function syntaxFaults(errors: readonly YAMLError[]): Fault[] {
  return errors.slice(0, 20).map((error) => {
    const [message, mend] = sentences[error.code] ?? UNEXPECTED;
    return { rule: "yaml-fault", offset: error.pos[0], message, mend };
  });
}
