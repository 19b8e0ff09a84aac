// A small balancer, as a process: `balancer.ts PORT...`. Asks each collector every half second whether it is ready, sends requests to
// those that are, in turn, and repeats none: what broke off is told to the visitor's browser, which sends the same choice again.
import { Agent, createServer, request } from "node:http";

const ports = process.argv.slice(2).map(Number);
const ready = new Set<number>();
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
/** Longer than the collectors' own (12 s), so that their answer comes first. */
const PATIENCE = 14_000;
let turn = 0;

setInterval(() => {
  for (const port of ports) {
    const asked = request({ port, host: "127.0.0.1", path: "/readyz", timeout: 1_000 }, (answer) => {
      answer.resume();
      if (answer.statusCode === 200) ready.add(port);
      else ready.delete(port);
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => ready.delete(port));
    asked.end();
  }
}, 500);

const server = createServer((incoming, outgoing) => {
  const choices = [...ready];
  const port = choices[turn++ % choices.length];
  const refuse = () => {
    incoming.resume();
    if (!outgoing.headersSent) outgoing.writeHead(503, { "retry-after": "1", "content-length": 0 });
    outgoing.end();
  };
  if (port === undefined) return refuse();
  const { method, url, headers } = incoming;
  const passed = request({ port, host: "127.0.0.1", agent, method, path: url, headers, timeout: PATIENCE }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on("timeout", () => passed.destroy());
  passed.on("error", refuse);
  incoming.pipe(passed);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address ? address.port : 0);
});
process.on("message", () => process.send?.([...ready]));
process.once("SIGTERM", () => process.exit(0));
// Nobody is left to work for.
process.once("disconnect", () => process.exit(0));
