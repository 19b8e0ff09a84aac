// What PostgreSQL and the network say, in words that tell the operator what to do. Never with a password.
import pg from "pg";

/** The database cannot be used as it is; the message says what to do. */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";
}

/** Host, port and database of an address, for people. Throws a {@link DatabaseFault} when it is none. */
export function placeOf(url: string): string {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error("another protocol");
    const { host, port, database } = new pg.Client({ connectionString: url });
    return host.startsWith("/") ? `${host} (database ${database})` : `${host}:${port} (database ${database})`;
  } catch (error) {
    // Node's own message may repeat the address, and with it the password; only a file's name is worth telling.
    const file = error instanceof Error && "path" in error ? ` The file ${error.path} that it names cannot be read.` : "";
    throw new DatabaseFault(
      `the address of the database is not understood.${file} Write it as postgres://USER@HOST:5432/DATABASE.`,
    );
  }
}

export function faultOf(error: unknown, place: string): DatabaseFault {
  const { code = "", message = String(error) } = (error ?? {}) as { readonly code?: string; readonly message?: string };
  return new DatabaseFault(`PostgreSQL at ${place} ${reasons[code] ?? reasons[code.slice(0, 2)] ?? otherwise(message)}`);
}

/** By code of Node, or code or class of PostgreSQL (its manual, appendix A). */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "does not answer. Start it, or correct host and port.",
  ENOENT: "does not answer: there is no such socket. Start it, or correct the folder.",
  ETIMEDOUT: "does not answer in time. Is the way to it open?",
  ENOTFOUND: "cannot be found: no such host. Correct the name.",
  "28": "refuses the user or the password. Correct the user, and give the password by PGPASSWORD or ~/.pgpass.",
  "3D000": "has no such database. Make it: createdb -O USER DATABASE.",
  "42501": "does not let this user make tables. Make it the owner of the database: alter database DATABASE owner to USER.",
  "53300": "has no connections left. Raise its max_connections, or run fewer instances.",
  "55P03": "was held by somebody else too long. Try again when the other work is done.",
  "57014": "took too long. Try again when the other work is done.",
  "57P03": "is just starting or stopping. Try again.",
  "25006": "only reads: it is a replica. Write the address of the primary.",
};

function otherwise(message: string): string {
  if (/timeout/i.test(message)) return "does not answer in time. Is it running, and is the way to it open?";
  if (/missing/.test(message) && /migration/.test(message)) return "was used by a newer Témoin. Start that version.";
  return `cannot be used: ${message}`;
}
