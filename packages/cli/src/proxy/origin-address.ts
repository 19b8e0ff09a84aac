// The ORIGIN of the command line.
import { UsageError } from "../command.ts";

const example = "write it like http://localhost:3000 or https://www.example.com";

/** Throws {@link UsageError} for what is no place to send requests to. */
export function originOf(text: string): URL {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw new UsageError(`"${text}" is no http address of a site: ${example}.`);
  if (url.username !== "" || url.password !== "") throw new UsageError(`leave name and password out of the address: ${example}.`);
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "")
    throw new UsageError(`"${text}" has more than scheme, host and port; every path of the visitor is added to it: ${example}.`);
  return url;
}
