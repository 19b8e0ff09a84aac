// Type-checks every package under its own libs (pure ones get no DOM, no Node), then all tests together.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

const folders = [...readdirSync("packages").map((name) => `packages/${name}`), "sites", "e2e", "bench"];
const projects = [...folders.map((folder) => `${folder}/tsconfig.json`).filter((file) => existsSync(file)), "tsconfig.test.json"];
const failed = projects.filter((project) => {
  const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], { stdio: "inherit" });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Types do not hold in ${failed.join(", ")}.`);
  process.exit(1);
}
