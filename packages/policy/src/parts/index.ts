// The 22 parts in the order in which the page gives them.
import type { Part } from "../part.ts";
import { audience } from "./audience.ts";
import { children } from "./children.ts";
import { choice } from "./choice.ts";
import { controller } from "./controller.ts";
import { country } from "./country.ts";
import { duration } from "./duration.ts";
import { exempt } from "./exempt.ts";
import { log } from "./log.ts";
import { mail } from "./mail.ts";
import { profiling } from "./profiling.ts";
import { purposes } from "./purposes.ts";
import { reading } from "./reading.ts";
import { recipients } from "./recipients.ts";
import { refusing } from "./refusing.ts";
import { retention } from "./retention.ts";
import { rights } from "./rights.ts";
import { scope } from "./scope.ts";
import { signals } from "./signals.ts";
import { trackers } from "./trackers.ts";
import { transfers } from "./transfers.ts";
import { version } from "./version.ts";
import { what } from "./what.ts";

export const parts: readonly Part[] = [
  controller,
  what,
  purposes,
  trackers,
  exempt,
  recipients,
  audience,
  profiling,
  transfers,
  retention,
  choice,
  refusing,
  duration,
  scope,
  log,
  rights,
  signals,
  mail,
  children,
  country,
  version,
  reading,
];
