// All profiles by id.
import type { ProfileId } from "../schema.ts";
import { fr } from "./fr.ts";
import type { Profile } from "./profile.ts";

export const profiles: Readonly<Record<ProfileId, Profile>> = {
  fr,
  be: fr,
  de: fr,
  es: fr,
  it: fr,
  gb: fr,
  ch: fr,
  ma: fr,
  dz: fr,
  tn: fr,
  "ca-qc": fr,
  "us-ca": fr,
};

export function profileOf(id: ProfileId): Profile {
  return profiles[id];
}
