// Prints what leaked. The control comes first: a route that does not reach its third party there is no route, and is not judged.
import { table } from "../table.ts";
import type { Tool } from "../tools/tool.ts";
import type { Party } from "../world/world.ts";
import { groupOf, type Route } from "./route.ts";
import { counted, further } from "./routes/index.ts";
import type { Leaks, Withdrawal } from "./visit.ts";
import { groupOfWrite, type Write, writes } from "./writes.ts";

export interface Row {
  readonly tool: Tool;
  readonly before: Record<Party, Leaks>;
  readonly refused?: Record<Party, Leaks>;
  readonly withdrawal?: Withdrawal;
}

/** Routes and writes that this browser makes without any tool. */
export interface Observed {
  readonly routes: readonly Route[];
  readonly writes: readonly Write[];
}

const countedWrites = writes.filter(({ counts }) => counts);
const groups = new Set(counted.map(groupOf)).size;
const writeGroups = new Set(countedWrites.map(groupOfWrite)).size;

/** Throws when a counted way does not leak without any tool: then the bench measures nothing. Names the others that do not. */
export function checkControl({ before }: Row): Observed {
  const missing = (["undeclared", "declared"] as const).flatMap((party) => [
    ...counted.filter((route) => !before[party].routes.has(route)).map(({ id }) => `${party} ${id}`),
    ...countedWrites.filter((write) => !before[party].writes.has(write)).map(({ id }) => `${party} ${id}`),
  ]);
  if (missing.length > 0) throw new Error(`The control does not leak, so nothing is measured: ${missing.join(", ")}.`);
  const { undeclared, declared } = before;
  const routes = new Set([...undeclared.routes].filter((route) => declared.routes.has(route)));
  const kept = new Set([...undeclared.writes].filter((write) => declared.writes.has(write)));
  const silent = [...further.filter((route) => !routes.has(route)), ...writes.filter((write) => !kept.has(write))];
  console.log(`Control: ${groups}/${groups} routes and ${writeGroups}/${writeGroups} writes leak without a tool.`);
  console.log(`Further: ${further.length} routes, ${writes.length - countedWrites.length} writes.`);
  if (silent.length > 0)
    console.log(`Not made by this browser even then, so not judged: ${silent.map(({ id }) => id).join(", ")}.`);
  console.log("");
  return { routes: [...routes], writes: [...kept] };
}

export function printTable(rows: readonly Row[], observed: Observed): void {
  const head = ["tool", "third party", "before: routes", "writes", "refused: routes", "writes", "further leaks (worse of both)"];
  const lines = rows.flatMap(({ tool, before, refused }) =>
    (["undeclared", "declared"] as const).map((party) => {
      const worst = refused ? [before[party], refused[party]] : [before[party]];
      return [
        tool.name,
        party === "declared" && !tool.hosts ? "declared (names only)" : party,
        ...cells(before[party]),
        ...(refused ? cells(refused[party]) : ["no banner", ""]),
        String(furtherLeaks(worst, observed).length),
      ];
    }),
  );
  console.log(`${table(head, lines)}\n`);
  printWithdrawals(rows, observed);
  printFurther(rows, observed);
}

function cells({ routes, writes: kept }: Leaks): [string, string] {
  return [`${leakedGroups(routes)}/${groups}`, `${leakedWrites(kept)}/${writeGroups}`];
}

function leakedGroups(routes: ReadonlySet<Route>): number {
  return new Set(counted.filter((route) => routes.has(route)).map(groupOf)).size;
}

function leakedWrites(kept: ReadonlySet<Write>): number {
  return new Set(countedWrites.filter((write) => kept.has(write)).map(groupOfWrite)).size;
}

function furtherLeaks(all: readonly Leaks[], observed: Observed): (Route | Write)[] {
  const routes = observed.routes.filter((route) => !counted.includes(route) && all.some((leaks) => leaks.routes.has(route)));
  const kept = observed.writes.filter((write) => !write.counts && all.some((leaks) => leaks.writes.has(write)));
  return [...routes, ...kept];
}

function printWithdrawals(rows: readonly Row[], { writes: observed }: Observed): void {
  const head = ["after accept and withdraw", "written", "gone", "left", "which"];
  const lines = rows.flatMap(({ tool, withdrawal }) => {
    if (!withdrawal) return [];
    const written = observed.filter((write) => withdrawal.granted.has(write));
    const [left, gone] = [true, false].map((kept) => written.filter((write) => withdrawal.left.has(write) === kept)) as [
      Write[],
      Write[],
    ];
    return [[tool.name, String(written.length), String(gone.length), String(left.length), fewer("left", left, "gone", gone)]];
  });
  console.log(`${table(head, lines)}\n`);
}

/** Names the shorter of two lists. */
function fewer(one: string, those: readonly { id: string }[], other: string, rest: readonly { id: string }[]): string {
  const [word, shorter] = those.length <= rest.length ? [one, those] : [other, rest];
  return `${word}: ${shorter.map(({ id }) => id).join(", ") || "nothing"}`;
}

function printFurther(rows: readonly Row[], observed: Observed): void {
  const all = furtherLeaks([{ routes: new Set(observed.routes), writes: new Set(observed.writes) }], observed);
  for (const { tool, before, refused } of rows)
    for (const party of ["undeclared", "declared"] as const) {
      const leaks = furtherLeaks(refused ? [before[party], refused[party]] : [before[party]], observed);
      const held = all.filter((way) => !leaks.includes(way));
      console.log(`${tool.name}, ${party}, of ${all.length} further ways ${fewer("leak", leaks, "held", held)}.`);
    }
}

/** Every cell: L leaks, · held; before and refused, undeclared and declared. */
export function printCells(rows: readonly Row[], observed: Observed): void {
  const states = rows.map(({ before, refused }) => [before.undeclared, before.declared, refused?.undeclared, refused?.declared]);
  const mark = (leaks: Leaks | undefined, way: Route | Write) =>
    leaks ? (leaks.routes.has(way as Route) || leaks.writes.has(way as Write) ? "L" : "·") : " ";
  const lines = [...observed.routes, ...observed.writes].map((way) => [
    way.id,
    ...states.map((leaks) => leaks.map((one) => mark(one, way)).join("")),
  ]);
  console.log("\nEach cell: before undeclared, before declared, refused undeclared, refused declared. L leaks, · held.\n");
  console.log(table(["way", ...rows.map(({ tool }) => tool.name)], lines));
}
