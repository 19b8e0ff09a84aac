// All routes. A new one is a new file and its line here.
import { asset } from "./asset.ts";
import { choices } from "./choices.ts";
import { edition } from "./edition.ts";
import { editionPolicy } from "./edition-policy.ts";
import { gate } from "./gate.ts";
import { gpc } from "./gpc.ts";
import { healthz, readyz } from "./health.ts";
import { logCheckpoint } from "./log-checkpoint.ts";
import { logEditions } from "./log-editions.ts";
import { logKeys } from "./log-keys.ts";
import { logTile } from "./log-tile.ts";
import { policy } from "./policy.ts";
import { policyDefault } from "./policy-default.ts";
import { receipt } from "./receipt.ts";
import { receiptErasure } from "./receipt-erasure.ts";
import { receiptErasureAsk } from "./receipt-erasure-ask.ts";
import { receiptExport } from "./receipt-export.ts";
import { receiptJson } from "./receipt-json.ts";
import { receiptJsonld } from "./receipt-jsonld.ts";
import { receiptJws } from "./receipt-jws.ts";
import { receiptProof } from "./receipt-proof.ts";
import { receipts } from "./receipts.ts";
import type { Route } from "./route.ts";
import { sightings } from "./sightings.ts";

export const routes: readonly Route[] = [
  ...[gate, asset, choices, sightings, policyDefault, policy, edition, editionPolicy],
  // The files of a receipt before its page, whose code may be anything.
  ...[receipts, receiptJws, receiptProof, receiptJson, receiptJsonld, receiptExport],
  ...[receiptErasureAsk, receiptErasure, receipt],
  ...[logCheckpoint, logTile, logKeys, logEditions],
  ...[gpc, healthz, readyz],
];
