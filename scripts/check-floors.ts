// Holds the house: floors, declared imports, pure packages, no rooms without a name. Fails when a path that it guards is gone.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

interface Room {
  readonly folder: string;
  readonly name: string;
  readonly floor: number;
  readonly dependencies: ReadonlySet<string>;
}

/** Packages that may not touch clock or randomness either; the compiler already keeps DOM, Node and network out of them. */
const pure = ["packages/register", "packages/catalogue", "packages/ledger", "packages/policy"];
/** What the visitor's bundle may import from the register: the legal core and nothing else. */
const browserMayImport = "@temoin/register/consent";
const forbiddenFolders = ["utils", "util", "helpers", "common", "shared", "lib"];
/** `import x from "…"`, `import "…"` and `import("…")`; not what stands in the middle of a text. */
const imports = /^(?:import|export)\b[^;"'`]*?\bfrom "([^"]+)"|^import "([^"]+)"|(?<!["'`].*)\bimport\("([^"$]+)"\)/gm;
const complaints: string[] = [];

const rooms = [...readdirSync("packages").map((name) => join("packages", name)), "sites", "e2e", "bench"].map(readRoom);
const byName = new Map(rooms.map((room) => [room.name, room]));
for (const folder of pure)
  if (!existsSync(folder)) complaints.push(`${folder} is guarded here but does not exist: mend scripts/check-floors.ts.`);
for (const room of rooms) for (const file of sources(room.folder)) checkFile(room, file);

if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exit(1);
}

function readRoom(folder: string): Room {
  const json = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const dependencies = new Set(Object.keys({ ...json.dependencies, ...json.devDependencies }));
  return { folder, name: json.name, floor: json.temoin.floor, dependencies };
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === "node_modules" || entry.name === "dist" || entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) {
      if (forbiddenFolders.includes(entry.name)) complaints.push(`${path}: name the folder by what it does.`);
      return sources(path);
    }
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function checkFile(room: Room, file: string): void {
  const text = readFileSync(file, "utf8");
  const test = /\.(?:test|fixture|contract)\.ts$/.test(file);
  for (const [, named, bare, dynamic] of text.matchAll(imports)) checkImport(room, file, named ?? bare ?? dynamic ?? "", test);
  if (pure.includes(room.folder) && !test && file.startsWith(join(room.folder, "src"))) {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bconsole\./.exec(text);
    if (impure) complaints.push(`${file}: ${impure[0]} is not pure: take the clock or the id as an argument.`);
  }
}

function checkImport(room: Room, file: string, specifier: string, test: boolean): void {
  if (specifier.startsWith("node:")) return;
  if (specifier.startsWith(".")) {
    const inside = !relative(room.folder, join(file, "..", specifier)).startsWith("..");
    if (!inside) complaints.push(`${file}: "${specifier}" leaves its package: import through the package's name.`);
    return;
  }
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  if (!room.dependencies.has(name) && !(test && ["vitest", "fast-check"].includes(name))) {
    complaints.push(`${file}: ${name} is not declared in ${room.folder}/package.json.`);
  }
  const other = byName.get(name);
  if (other && other.floor >= room.floor)
    complaints.push(`${file}: ${room.name} (floor ${room.floor}) may not import ${name} (floor ${other.floor}).`);
  if (room.name === "@temoin/browser" && name === "@temoin/register" && specifier !== browserMayImport && !test) {
    complaints.push(`${file}: the visitor's side may import ${browserMayImport} only.`);
  }
}
