// Prints a run: medians with quartiles, differences with the bare page of the same round, ratios with ours of the same round.
import { differences, median, quantile, spread } from "../statistics.ts";
import { table } from "../table.ts";
import type { Tool } from "../tools/tool.ts";
import type { Conditions, Measured } from "./measure.ts";

export interface Series {
  /** One of each round. */
  readonly visits: readonly Measured[];
  readonly requests: number;
  /** Of brotli 11, until the banner stands. */
  readonly bytes: number;
}

export function printRun({ name }: Conditions, all: ReadonlyMap<Tool, Series>, mine: Tool, bare: Tool): void {
  const own = all.get(mine);
  const base = all.get(bare);
  if (!own || !base) throw new Error("Ours and the bare page have to be among the tools.");
  const rounds = own.visits.length;
  console.log(`\n${name}, ${rounds} rounds. Median [quartiles]; "times ours" is of the same round.\n`);
  const head = [
    "",
    "requests",
    "bytes",
    "times ours",
    "button there, ms",
    "times ours",
    "main thread, ms over bare",
    "of which script",
    "layout shift",
    "longest task, ms",
    "click to effect, ms",
    "times ours",
  ];
  const rows = [...all].map(([tool, series]) => rowOf(tool, series, own, base));
  console.log(table(head, rows));
}

function rowOf(tool: Tool, series: Series, own: Series, base: Series): string[] {
  const { visits, requests, bytes } = series;
  const of = (pick: (visit: Measured) => number | null, from: Series = series) =>
    from.visits.flatMap((visit) => pick(visit) ?? []);
  const over = (pick: (visit: Measured) => number) => spread(differences(of(pick), of(pick, base)));
  const asks = tool.buttons !== undefined;
  const never = visits.filter(({ there }) => there === null).length;
  return [
    tool.name,
    String(requests),
    String(bytes),
    asks ? `${(bytes / own.bytes).toFixed(1)}` : "",
    asks ? spread(of(({ there }) => there)) + (never > 0 ? `, never in ${never}` : "") : "",
    asks ? ratio(series, own, ({ there }) => there) : "",
    over(({ tasks }) => tasks),
    over(({ script }) => script),
    median(of(({ shift }) => shift)).toFixed(4),
    quantile(
      of(({ longest }) => longest),
      1,
    ).toFixed(0),
    asks ? spread(of(({ effect }) => effect)) : "",
    asks ? ratio(series, own, ({ effect }) => effect) : "",
  ];
}

function ratio(series: Series, own: Series, pick: (visit: Measured) => number | null): string {
  const ratios = series.visits.flatMap((visit, round) => {
    const [value, base] = [pick(visit), pick(own.visits[round] ?? visit)];
    return value === null || !base ? [] : [value / base];
  });
  return spread(ratios, 2);
}
