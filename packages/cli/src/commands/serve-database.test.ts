import { dirname, join } from "node:path";
import { ask, newDatabase, postgres } from "@temoin/server/testing";
import { afterAll, describe, expect, test } from "vitest";
import { goodText, registersFolder } from "../testing/registers.fixture.ts";
import { start, temoin } from "../testing/temoin.fixture.ts";

const { write, remove } = registersFolder();
afterAll(remove);
const register = write("good.yaml", goodText);
const args = [register, "--port", "0", "--data", join(dirname(register), "data"), "--address", "127.0.0.1"];

describe("--database", () => {
  test.skipIf(!postgres)(
    "keeps what it serves in PostgreSQL, and never tells the password",
    async () => {
      const url = await newDatabase();
      const running = start("serve", ...args, "--database", url.replace("postgres@", "postgres:s3cret@"));
      await running.says("Stop: Ctrl+C");
      const [edition] = await ask(url, "select site from edition");
      running.child.kill("SIGTERM");
      const { code, out, err } = await running.ended;
      expect(edition).toEqual({ site: "shop" });
      expect(code).toBe(0);
      expect(out).toMatch(/Store: PostgreSQL at \/.* \(database t\w+\)/);
      expect(out + err).not.toContain("s3cret");
    },
    60_000,
  );

  test.each([
    [
      "nobody there",
      ["--database", "postgres://u:s3cret@127.0.0.1:1/d"],
      "PostgreSQL at 127.0.0.1:1 (database d) does not answer",
    ],
    ["no address", ["--database", "u:s3cret@db"], "Write it as postgres://"],
    ["forgotten option", ["postgres://u:s3cret@db/d"], "Write --database before it"],
  ])(
    "%s: it does not start, says what to do and not the password",
    async (_what, more, message) => {
      const { code, out, err } = await temoin("serve", ...args, ...more);
      expect(code).toBe(2);
      expect(err).toContain(message);
      expect(err).not.toContain("mistake of Témoin");
      expect(out + err).not.toContain("s3cret");
    },
    60_000,
  );
});
