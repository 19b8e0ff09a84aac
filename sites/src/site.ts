// What one of the five sites is: an id, a host and a small server of its own.
import type { Hono } from "hono";
import type { Net } from "./net.ts";

export interface Site {
  readonly id: "lucca" | "cexro" | "saas" | "inmemori" | "scare";
  /** Real host name; a name under .test where the policy states none. */
  readonly host: string;
  readonly title: string;
  /** Requests that together set off every tracker of its register, as a visitor's tour: paths, in order. */
  readonly tour: readonly string[];
  /** The site's own server: pages and first-party cookies. Knows nothing of the banner but the script tag. */
  serve(net: Net): Hono;
}

/** What a site or stand-in needs to answer under its host. */
export interface StandIn {
  readonly hosts: readonly string[];
  serve(net: Net): Hono;
}
