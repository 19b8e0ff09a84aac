import { type AddressInfo, createServer, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { ask, newDatabase, postgres, sharedServer } from "../../testing/postgres.fixture.ts";
import { DatabaseFault } from "./fault.ts";
import { openPostgres } from "./postgres.ts";

const failure = async (url: string): Promise<DatabaseFault> => {
  const error = await openPostgres(url, { timeouts: { connect: 1_000 } }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(DatabaseFault);
  return error as DatabaseFault;
};

describe("a database that cannot be used is told at the start, with what to do, without the password", () => {
  test.each([
    ["no address", "db.example", "not understood. Write it as postgres://"],
    ["another protocol", "mysql://u:s3cret@h/d", "not understood"],
    ["a broken one", "postgres://u:s3cret@h:99999/d", "not understood"],
    ["a file that is not there", "postgres://u:s3cret@h/d?sslrootcert=/no/such.pem", "/no/such.pem"],
    ["nobody there", "postgres://u:s3cret@127.0.0.1:1/d", "PostgreSQL at 127.0.0.1:1 (database d) does not answer. Start it"],
    ["no socket", "postgres://u:s3cret@/d?host=/no/such/folder", "no such socket"],
    ["no host", "postgres://u:s3cret@no-such-host.invalid/d", "no such host"],
  ])("%s", async (_what, url, message) => {
    const fault = await failure(url);
    expect(fault.message).toContain(message);
    expect(`${fault.stack} ${JSON.stringify(fault)}`).not.toContain("s3cret");
  });

  test("one that takes the connection and says nothing", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const fault = await failure(`postgres://u:s3cret@127.0.0.1:${(silent.address() as AddressInfo).port}/d`);
    expect(fault.message).toContain("does not answer in time");
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test.skipIf(!postgres)("no such database, no such user, no rights, a newer store", async () => {
    const server = sharedServer();
    expect((await failure(server.url("nowhere"))).message).toContain("has no such database. Make it: createdb");
    const url = await newDatabase();
    const as = (user: string) => url.replace("postgres@", `${user}:s3cret@`);
    expect((await failure(as("nobody_at_all"))).message).toContain("refuses the user or the password");
    await ask(url, "create role guest login");
    expect((await failure(as("guest"))).message).toContain("Make it the owner of the database");
    await (await openPostgres(url)).close();
    await ask(url, "insert into kysely_migration values ('0002-later', '2027')");
    expect((await failure(url)).message).toContain("newer Témoin");
  });
});
