// All routes. A new one is a new file and its line here.
import { asset } from "./asset.ts";
import { choices } from "./choices.ts";
import { edition } from "./edition.ts";
import { gate } from "./gate.ts";
import { gpc } from "./gpc.ts";
import { healthz, readyz } from "./health.ts";
import { logCheckpoint } from "./log-checkpoint.ts";
import { logEditions } from "./log-editions.ts";
import { logKeys } from "./log-keys.ts";
import { logTile } from "./log-tile.ts";
import { policy } from "./policy.ts";
import { policyDefault } from "./policy-default.ts";
import type { Route } from "./route.ts";
import { sightings } from "./sightings.ts";

export const routes: readonly Route[] = [
  ...[gate, asset, choices, sightings, policyDefault, policy, edition],
  ...[logCheckpoint, logTile, logKeys, logEditions],
  ...[gpc, healthz, readyz],
];
