// POST /temoin/sightings: counts what visitors' browsers met and no edition declares. It suggests; it never changes a register.

import { makeBucket } from "../http/bucket.ts";
import { refuseUnlessOwnJson } from "../http/own-json.ts";
import { problemResponse } from "../http/problem.ts";
import { readBody } from "../http/read-body.ts";
import { readSightings } from "../sightings/sighting-input.ts";
import { undeclared } from "../sightings/undeclared.ts";
import type { SiteRoute, Surroundings } from "./route.ts";

/** Largest body, in bytes. */
const LIMIT = 8_192;
/** Posts of one site that are looked at. Of ten page views one is told, so this is far above what a busy site sends. */
const FLOW = { size: 100, perSecond: 10 };

/** One bucket for each server: no address is kept or read, so a flood is held for the whole site. */
const buckets = new WeakMap<Surroundings, ReturnType<typeof makeBucket>>();

function passes(around: Surroundings, site: string): boolean {
  const bucket = buckets.get(around) ?? makeBucket(FLOW);
  buckets.set(around, bucket);
  return bucket(site, around.now().getTime());
}

export const sightings: SiteRoute = {
  of: "site",
  method: "POST",
  path: "/temoin/sightings",
  async answer(request, site, _params, around) {
    const refusal = refuseUnlessOwnJson(request, "sightings");
    if (refusal) return problemResponse(refusal);
    // As good as not chosen for telling: an error would show in the visitor's console, and tell a flood where it ends.
    if (!passes(around, site.id)) return done();
    const body = await readBody(request, LIMIT);
    if (typeof body !== "string") return problemResponse(body);
    const read = readSightings(body);
    if ("problem" in read) return problemResponse(read.problem);
    const news = read.sightings.filter(undeclared(site.bundle, site.hosts));
    const day = around.now().toISOString().slice(0, "2026-11-21".length);
    around.store.addSightings(
      site.id,
      day,
      news.map((sighting) => ({ ...sighting, count: 1 })),
    );
    return done();
  },
};

function done(): Response {
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}
