// All profiles by id.
import type { ProfileId } from "../schema.ts";
import { be } from "./be.ts";
import { caQc } from "./ca-qc.ts";
import { ch } from "./ch.ts";
import { de } from "./de.ts";
import { dz } from "./dz.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { gb } from "./gb.ts";
import { it } from "./it.ts";
import { ma } from "./ma.ts";
import type { Profile } from "./profile.ts";
import { tn } from "./tn.ts";
import { usCa } from "./us-ca.ts";

export const profiles: Readonly<Record<ProfileId, Profile>> = {
  fr,
  be,
  de,
  es,
  it,
  gb,
  ch,
  ma,
  dz,
  tn,
  "ca-qc": caQc,
  "us-ca": usCa,
};

export function profileOf(id: ProfileId): Profile {
  return profiles[id];
}
