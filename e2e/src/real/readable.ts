// Pure: what a vendor sent, as text. Each packs its events in its own way: gzip, base64, form fields, query strings.
import { gunzipSync } from "node:zlib";

/** Runs long enough to be packed text, in either alphabet of base64 (RFC 4648, 4 and 5). */
const packed = /[A-Za-z0-9+/_-]{24,}={0,2}/g;

export function readable(url: URL, body: Buffer): string {
  const text = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body).toString() : body.toString();
  const plain = decode(`${url.pathname}${url.search}\n${text}`);
  const unpacked = (plain.match(packed) ?? []).map((run) => Buffer.from(run, "base64").toString());
  return [plain, ...unpacked].join("\n");
}

function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
