// Vitest's setup of a whole run: finds PostgreSQL, installs it where that is possible, and stops the server that tests have started.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensurePostgres } from "./postgres-programs.fixture.ts";
import { removeServer, serverIn } from "./postgres-server.fixture.ts";

export default function setUp(project: TestProject): () => void {
  const programs = ensurePostgres();
  /** Here the workers agree which of them starts the server, and where it is. */
  const meeting = mkdtempSync(join(tmpdir(), "temoin-pg-shared-"));
  project.provide("postgres", programs === undefined ? undefined : { programs, meeting });
  // Vitest leaves without tearing down when it is stopped by a signal.
  process.once("exit", stop);
  return stop;

  function stop(): void {
    const told = join(meeting, "folder");
    if (programs !== undefined && existsSync(told)) removeServer(serverIn(readFileSync(told, "utf8"), programs));
    rmSync(meeting, { recursive: true, force: true });
  }
}
