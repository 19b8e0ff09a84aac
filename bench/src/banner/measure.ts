// One visit: how long until the banner stands, what it costs the main thread, how long a click takes to work.
import type { Devtools } from "../world/devtools.ts";
import { type Tab, withTab } from "../world/tab.ts";
import { SITE } from "../world/world.ts";
import { type Watched, watched, watching } from "./watch.ts";

export interface Conditions {
  readonly name: string;
  /** Times by which the processor is slowed. */
  readonly slower: number;
  /** Milliseconds after load in which a page's work counts. */
  readonly window: number;
}

export interface Measured extends Watched {
  /** Milliseconds of the renderer's main thread, in processor time. */
  readonly tasks: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
}

const address = `https://${SITE}/`;

/** `settled` is called before the click: what was downloaded until then was downloaded for asking. */
export function measure(
  devtools: Devtools,
  button: string | undefined,
  conditions: Conditions,
  settled: () => void,
): Promise<Measured> {
  return withTab(devtools, async (tab) => {
    await prepare(tab, conditions);
    await tab.send("Performance.enable", { timeDomain: "threadTicks" });
    await tab.send("Page.enable");
    await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: watching(button) });
    await tab.go(address);
    await wait(conditions.window);
    const work = await mainThread(tab);
    settled();
    const seen = await tab.evaluate<Watched>(watched);
    if (seen.there === null) return { ...seen, ...work };
    return { ...(await click(tab, button ?? "")), ...work };
  });
}

export async function prepare(tab: Tab, { slower }: Pick<Conditions, "slower">): Promise<void> {
  await tab.send("Emulation.setDeviceMetricsOverride", { width: 1280, height: 720, deviceScaleFactor: 1, mobile: false });
  await tab.send("Emulation.setCPUThrottlingRate", { rate: slower });
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function mainThread(tab: Tab): Promise<Pick<Measured, "tasks" | "script" | "layout" | "style">> {
  const { metrics } = (await tab.send("Performance.getMetrics")) as { metrics: { name: string; value: number }[] };
  const ms = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
  return {
    tasks: ms("TaskDuration"),
    script: ms("ScriptDuration"),
    layout: ms("LayoutDuration"),
    style: ms("RecalcStyleDuration"),
  };
}

/** Presses the button as a hand does, where it stands by now, and waits for the script that it opens. */
async function click(tab: Tab, button: string): Promise<Watched> {
  const box = `document.querySelector(${JSON.stringify(button)}).getBoundingClientRect()`;
  const place = await tab.evaluate<{ x: number; y: number }>(
    `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(${box})`,
  );
  for (const type of ["mouseMoved", "mousePressed", "mouseReleased"])
    await tab.send("Input.dispatchMouseEvent", {
      type,
      ...place,
      button: type === "mouseMoved" ? "none" : "left",
      clickCount: 1,
    });
  for (let tries = 0; tries < 60; tries++) {
    const seen = await tab.evaluate<Watched>(watched);
    if (seen.effect !== null) return seen;
    await wait(50);
  }
  return tab.evaluate<Watched>(watched);
}
