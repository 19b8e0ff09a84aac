// GET /temoin/log/keys: the log's name and the public keys that ever signed for it, in both notations: whoever verifies takes them once.

import { publicJwk, thumbprint } from "@temoin/ledger";
import { READS } from "../http/flow.ts";
import { sha256Bytes } from "../ledger/crypto.ts";
import { originOf, verifierKeyTexts } from "../ledger/log.ts";
import type { SiteRoute } from "./route.ts";

export const logKeys: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/log/keys",
  flow: READS,
  async answer(_request, site, _params, { store, keys }) {
    const origin = await originOf(store, site);
    const jwks = keys.publicKeys.map((key) => ({
      ...publicJwk(key),
      kid: thumbprint(sha256Bytes, key),
      use: "sig",
      alg: "EdDSA",
    }));
    const body = { origin, verifierKeys: verifierKeyTexts(origin, keys), keys: jwks };
    return Response.json(body, { headers: { "Cache-Control": "no-cache" } });
  },
};
