// Calls that pages make all the time and that the gate guards, each in its common case: allowed, same origin, short.

export interface Call {
  readonly name: string;
  /** How often it is made in one sample: long enough for the browser's coarse clock. */
  readonly times: number;
  /** JavaScript before the clock starts, and after it stopped. */
  readonly before?: string;
  readonly after?: string;
  /** JavaScript of one call; `i` counts. */
  readonly code: string;
}

const text = "<b>bread</b> <i>and</i> butter";

export const calls: readonly Call[] = [
  {
    name: "fetch() of the own origin, until it returns",
    times: 100,
    before: "const stop = new AbortController(); const made = [];",
    code: "made.push(fetch('/own', { signal: stop.signal }));",
    after: "stop.abort(); await Promise.allSettled(made);",
  },
  {
    name: "img.src = own address",
    times: 1_000,
    before: "const image = new Image();",
    code: "image.src = '/own.gif';",
    after: "image.src = '';",
  },
  {
    name: "setAttribute('class', ...)",
    times: 50_000,
    before: "const div = document.createElement('div');",
    code: "div.setAttribute('class', i & 1 ? 'a' : 'b');",
  },
  {
    name: "setAttribute('src', own address)",
    times: 1_000,
    before: "const image = new Image();",
    code: "image.setAttribute('src', '/own.gif');",
    after: "image.src = '';",
  },
  {
    name: "innerHTML = short text",
    times: 5_000,
    before: "const div = document.createElement('div');",
    code: `div.innerHTML = '${text}';`,
  },
  { name: "localStorage.setItem()", times: 5_000, code: "localStorage.setItem('basket', i & 1 ? 'bread' : 'butter');" },
  { name: "localStorage.getItem()", times: 20_000, before: "let kept;", code: "kept = localStorage.getItem('basket');" },
  { name: "document.cookie = ...", times: 300, code: "document.cookie = 'basket=bread; Path=/; Secure; SameSite=Lax';" },
  { name: "document.cookie", times: 300, before: "let kept;", code: "kept = document.cookie;" },
  { name: "createElement('div')", times: 50_000, before: "let made;", code: "made = document.createElement('div');" },
  {
    name: "appendChild()",
    times: 20_000,
    before:
      "const list = document.createElement('ul'); const items = Array.from({ length: 20000 }, () => document.createElement('li'));",
    code: "list.appendChild(items[i]);",
  },
  {
    name: "append() in the page",
    times: 5_000,
    before: "const items = Array.from({ length: 5000 }, () => document.createElement('li'));",
    code: "document.body.append(items[i]);",
    after: "document.body.replaceChildren();",
  },
];

/** An expression for nanoseconds per call: the median of `samples`, after one that does not count. */
export function timing({ times, before = "", after = "", code }: Call, samples: number): string {
  return `(async () => {
  const all = [];
  for (let sample = 0; sample <= ${samples}; sample++) {
    ${before}
    const start = performance.now();
    for (let i = 0; i < ${times}; i++) { ${code} }
    const took = performance.now() - start;
    ${after}
    if (sample > 0) all.push(took * 1e6 / ${times});
    await new Promise((done) => setTimeout(done, 5));
  }
  return all.sort((a, b) => a - b)[all.length >> 1];
})()`;
}
