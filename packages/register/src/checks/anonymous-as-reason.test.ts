// Anonymous is no reason, in whatever language.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./anonymous-as-reason.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it.each(["anonymous", "Données anonymisées", "anonyme Statistik", "datos anónimos", "بيانات مجهولة"])(
  "refuses %j",
  (exemption) => {
    const found = tried(check, (r) => addTracker(r, { exemption }));
    expect(found).toMatchObject([{ where: "services.shop.trackers[2].exemption", severity: "high" }]);
  },
);

it("leaves other reasons, no reason and what is not stated to other checks", () => {
  for (const exemption of ["security", "authentication", "not stated"]) {
    expect(tried(check, (r) => addTracker(r, { exemption }))).toEqual([]);
  }
  expect(tried(check, (r) => addTracker(r, {}))).toEqual([]);
});

const note = (text: string | Record<string, string>) =>
  tried(check, (r) => {
    r.notes.push({ id: "extra", part: "audience", text });
  });

it("finds notes that tell visitors so", () => {
  const fr = "Lorsque les statistiques sont anonymes, le consentement de l'utilisateur n'est pas nécessaire.";
  expect(note({ en: "Nothing.", fr })).toMatchObject([{ where: "notes[1].text", severity: "medium" }]);
  expect(note("Anonymous figures need no consent.")).toHaveLength(1);
});

it("reads sentence by sentence", () => {
  expect(note("We count anonymous visits. Without your consent nothing else runs.")).toEqual([]);
  expect(note("Anonymous figures wait for your consent too.")).toEqual([]);
});
