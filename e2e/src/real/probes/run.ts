// Runs probes in the page: small pieces of page code whose answer must be the same with the gate and without.

export type Probe = () => unknown;

/** Everything in order; what is thrown is an answer too. */
export async function run(probes: Readonly<Record<string, Probe>>): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [name, probe] of Object.entries(probes)) {
    try {
      answers[name] = plain(await probe());
    } catch (thrown) {
      answers[name] = faultOf(thrown);
    }
  }
  return answers;
}

/** Kind, message, and where in the page's own code it came from: the gate's frames are left out, as a reader of the trace would. */
export function faultOf(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return { thrown: String(thrown) };
  const frames = (thrown.stack ?? "").split("\n").filter((line) => line.trim().startsWith("at "));
  const own = frames.filter((line) => !/\/temoin\/|<anonymous>|native code/.test(line));
  return { kind: Object.prototype.toString.call(thrown), name: thrown.name, message: thrown.message, at: own[0]?.trim() };
}

/** As text, so that undefined, functions and -0 count too. */
function plain(value: unknown): string {
  if (typeof value === "function") return `function ${value.name}`;
  return (
    JSON.stringify(value, (_, one) =>
      one === undefined ? "undefined" : typeof one === "function" ? `function ${one.name}` : one,
    ) ?? typeof value
  );
}

/** The first of these events. */
export function once(target: EventTarget, ...types: string[]): Promise<Event> {
  return new Promise((resolve) => {
    for (const type of types) target.addEventListener(type, resolve, { once: true });
  });
}
