// Reads a request's body up to a limit, whatever its headers claim.
import type { Problem } from "./problem.ts";

const tooLarge = (limit: number): Problem => ({
  status: 413,
  title: "The body is too large.",
  detail: `Send at most ${limit} bytes.`,
});

const broken: Problem = {
  status: 400,
  title: "The body is incomplete or is not UTF-8 text.",
  detail: "Send the whole body as UTF-8, with the Content-Length that it really has.",
};

/** The text, or what is wrong with it. Stops reading at the first byte over the limit. */
export async function readBody(request: Request, limit: number): Promise<string | Problem> {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > limit) return tooLarge(limit);
  try {
    // With a length HTTP itself ends the body there, and Node's server hands it over in one piece, without the cost of a stream.
    const bytes = declared === null ? await readBytes(request.body, limit) : new Uint8Array(await request.arrayBuffer());
    if (bytes === undefined) return tooLarge(limit);
    if (declared !== null && Number(declared) !== bytes.length) return broken;
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return broken; // The connection broke off, or the bytes are not UTF-8.
  }
}

async function readBytes(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the stream.
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
