// `npm run security:audit`: known faults of what we ship, as the registry tells them. A step of its own, because it needs the network.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--audit-level=high", "--json"], { encoding: "utf8", shell: true });
const told = read(stdout);
const counts = told?.metadata?.vulnerabilities;
if (!counts) {
  // Not a pass: nothing is known. It does not fail either, so that everything else can be run without a network.
  console.log(
    `NOT CHECKED: the registry could not be asked for known faults (${told?.message ?? "no answer"}). Run it again with a network.`,
  );
  process.exit(0);
}
const grave = Object.values(told.vulnerabilities ?? {}).filter(({ severity }) => severity === "high" || severity === "critical");
for (const { name, severity, range } of grave)
  console.error(`${severity}: ${name} ${range}. Write "npm audit" to read about it.`);
console.log(`Known faults of what is shipped: ${JSON.stringify(counts)}`);
process.exit(grave.length > 0 ? 1 : 0);

interface Told {
  readonly message?: string;
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly name: string; readonly severity: string; readonly range: string }>
  >;
}

function read(text: string): Told | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
