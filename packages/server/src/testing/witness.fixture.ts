// A witness as C2SP tlog-witness describes it, over HTTP, with a memory of its own.
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import {
  cosign,
  formatNote,
  makeVerifierKey,
  readBase64,
  readNote,
  type VerifierKey,
  verifyCheckpoint,
  verifyConsistency,
} from "@temoin/ledger";
import { sha256Bytes, signingKey, verifyEd25519 } from "../ledger/crypto.ts";
import type { Witness } from "../ledger/witness.ts";

interface Answer {
  readonly status: number;
  readonly body?: string;
}

export interface RunningWitness extends Witness {
  /** Sizes that it cosigned. */
  readonly cosigned: readonly number[];
  stop(): void;
}

/** `logKeys`: of the logs that it knows. `time`: of its own clock, in seconds since 1970. */
export async function startWitness(logKeys: readonly VerifierKey[], time: number): Promise<RunningWitness> {
  const secret = signingKey(new Uint8Array(32).fill(9));
  const key = makeVerifierKey(sha256Bytes, "witness.example/w1", "witness", secret.publicKey);
  const seen = new Map<string, { readonly size: number; readonly root: Uint8Array }>();
  const cosigned: number[] = [];

  async function addCheckpoint(body: string): Promise<Answer> {
    const end = body.indexOf("\n\n");
    const [old = "", ...proof] = body.slice(0, end).split("\n");
    const note = body.slice(end + 2);
    const verdict = await verifyCheckpoint(note, logKeys, verifyEd25519);
    if ("fault" in verdict) return { status: 403 };
    const { origin, size, root, text } = verdict;
    const before = seen.get(origin) ?? { size: 0, root: new Uint8Array(0) };
    if (old !== `old ${before.size}`) return { status: 409, body: `${before.size}\n` };
    const path = proof.map((line) => readBase64(line) ?? new Uint8Array(0));
    const grew = { first: before.size, second: size, firstRoot: before.root, secondRoot: root, path };
    if (before.size > 0 && !verifyConsistency(sha256Bytes, grew)) return { status: 422 };
    seen.set(origin, { size, root });
    cosigned.push(size);
    const signature = await cosign(text, time, key, secret.sign);
    return { status: 200, body: formatNote({ text, signatures: [signature] }).slice((readNote(note)?.text ?? "").length + 1) };
  }

  const server = createServer(async (req, res) => {
    const { status, body = "" } = req.url === "/add-checkpoint" ? await addCheckpoint(await bodyOf(req)) : { status: 404 };
    res.writeHead(status).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, key, cosigned, stop: () => void server.close().closeAllConnections() };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of req.setEncoding("utf8")) text += part;
  return text;
}
