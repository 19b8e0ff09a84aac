// Requests as browsers send them: heads with the cookies and languages of a visit, bodies as our page and c15t's client write them.
import { randomUUID } from "node:crypto";
import type { Facts } from "./facts.ts";

/** Gives a new request at every call, as one piece of bytes, with the id that its answer must be about. */
export function requests(facts: Facts): () => { readonly id: string; readonly text: string } {
  const body = bodies[facts.speaks](facts);
  const head = [
    `POST ${facts.path} HTTP/1.1`,
    `Host: ${facts.host}`,
    "Connection: keep-alive",
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    "Content-Type: application/json",
    "Accept: */*",
    `Origin: https://${facts.host}`,
    "Sec-Fetch-Site: same-origin",
    "Sec-Fetch-Mode: cors",
    "Sec-Fetch-Dest: empty",
    `Referer: https://${facts.host}/`,
    "Accept-Encoding: gzip, deflate, br, zstd",
    "Accept-Language: fr-FR,fr;q=0.9,en;q=0.8",
    "Cookie: session=2f6c1b7a9d; basket=3",
  ].join("\r\n");
  return () => {
    const id = randomUUID();
    const text = body(id);
    return { id, text: `${head}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}` };
  };
}

let turn = 0;

const bodies: Readonly<Record<Facts["speaks"], (facts: Facts) => (id: string) => string>> = {
  /** A third each: all, none, the first purpose only. */
  temoin({ edition, purposes, language }) {
    const answers = [purposes, [], purposes.slice(0, 1)];
    return (id) => {
      const kind = turn++ % 3;
      const how = kind === 2 ? "preferences" : "button";
      const layer = kind === 2 ? "preferences" : "banner";
      return JSON.stringify({ id, edition, purposes: answers[kind], services: {}, how, layer, language });
    };
  },
  c15t({ purposes, host }) {
    const answers = [0, 1, 2].map((kind) => ({
      necessary: true,
      ...Object.fromEntries(purposes.map((name, index) => [name, kind === 0 || (kind === 2 && index === 0)])),
    }));
    const actions = ["all", "necessary", "custom"];
    return (id) => {
      const kind = turn++ % 3;
      const subject = {
        type: "cookie_banner",
        subjectId: `sub_${id.replaceAll(/[-0]/g, "")}`,
        domain: host,
        givenAt: Date.now(),
      };
      const rest = { preferences: answers[kind], jurisdiction: "GDPR", uiSource: "banner", consentAction: actions[kind] };
      return JSON.stringify({ ...subject, ...rest });
    };
  },
};
