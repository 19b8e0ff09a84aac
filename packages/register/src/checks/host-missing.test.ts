// Third parties are somewhere.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./host-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

const hosts = (party: "first" | "third", own: string[] | undefined, ofTracker?: string) =>
  tried(check, (r) => {
    const { counter } = r.services;
    if (!counter?.trackers[0]) throw new Error("no counter");
    counter.party = party;
    delete counter.hosts;
    if (own) counter.hosts = own;
    if (ofTracker) counter.trackers[0].host = ofTracker;
  });

it("finds a third party without any host", () => {
  expect(hosts("third", undefined)).toMatchObject([{ where: "services.counter", severity: "medium" }]);
  expect(hosts("third", [])).toHaveLength(1);
  expect(hosts("third", undefined, "not stated")).toHaveLength(1);
  expect(hosts("third", undefined, ".counter.example")).toEqual([]);
  expect(hosts("third", ["counter.example"])).toEqual([]);
  expect(hosts("first", undefined)).toEqual([]);
});
