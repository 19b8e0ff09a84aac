// What holds in every fault: how visitors are refused, what the operator reads, and that the log is whole afterwards.
import { expect } from "vitest";
import { type Answer, ask } from "./load.ts";
import type { Place } from "./place.ts";
import type { Running } from "./process.ts";
import { report } from "./report.ts";
import { rowOf } from "./table.ts";

/** 503 as problem+json with Retry-After and what to do next; nothing of the machine in it. */
export function expectPlainRefusals(refused: readonly Answer[]): void {
  const kinds = new Set(refused.map(({ status, type, retryAfter }) => `${status} ${type} ${retryAfter}`));
  expect(kinds).toEqual(new Set(["503 application/problem+json 5"]));
  for (const { body } of refused) {
    expect(JSON.parse(body).detail).toMatch(/again in a few seconds/);
    expect(body).not.toMatch(/sqlite|errno|\/tmp|at .*\.ts/i);
  }
}

export async function expectNotReady(port: number, detail: RegExp): Promise<void> {
  const answer = await ask(undefined, port, "GET", "/readyz");
  expect(answer.status).toBe(503);
  expect(JSON.parse(answer.body).detail).toMatch(detail);
  expect((await ask(undefined, port, "GET", "/healthz")).status).toBe(200);
  // Pages go on being served.
  expect((await ask(undefined, port, "GET", "/temoin/gate.js")).status).toBe(200);
}

/** Lines of the outage: of choices and of sealing at most one each, and no trace of our code. */
export function expectOneLine({ lines }: Running, message: RegExp): void {
  const errors = lines.filter(({ level }) => Number(level) >= 50);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(2);
  for (const { msg } of errors) expect(msg).toMatch(message);
  expect(JSON.stringify(errors)).not.toContain('"stack"');
}

/** Verifies the store, notes the row, and fails when anything that was acknowledged is not there. */
export async function expectWhole(fault: string, place: Place, acknowledged: ReadonlyMap<string, string>): Promise<void> {
  const verdict = await place.verify(acknowledged);
  report(rowOf(`${fault} (${place.orders.store})`, acknowledged.size, [verdict]));
  expect(verdict).toMatchObject({ faults: [], lost: 0, duplicates: 0 });
}
