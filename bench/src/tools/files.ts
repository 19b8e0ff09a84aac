// Reads a tool's published files from its npm package, or bundles its modules as a site would.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { File } from "./tool.ts";

const types: Readonly<Record<string, string>> = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };

/** Path under which the files of all tools lie. */
const FOLDER = "/consent/";

/** `paths` inside the package; served under /consent/ by the same paths. */
export function packaged(name: string, paths: readonly string[]): Map<string, File> {
  const root = rootOf(name);
  return new Map(paths.map((path) => [FOLDER + path, text(path, readFileSync(join(root, path)))]));
}

/** A file that the site writes itself, such as a configuration. */
export function written(path: string, code: string): [string, File] {
  return [FOLDER + path, text(path, Buffer.from(code))];
}

/** `code` with its imports, minified, as one classic script. */
export async function bundled(path: string, code: string): Promise<[string, File]> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: dirname(fileURLToPath(import.meta.url)) },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return written(path, outputFiles[0]?.text ?? "");
}

function rootOf(name: string): string {
  // Not every package exports its package.json.
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const root = join(at, "node_modules", name);
    try {
      readFileSync(join(root, "package.json"));
      return root;
    } catch {
      // One folder up.
    }
  }
  throw new Error(`${name} is not installed: run npm ci.`);
}

function text(path: string, body: Uint8Array): File {
  return { type: types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream", body };
}

export function script(path: string, attributes = ""): string {
  return `<script src="${FOLDER}${path}"${attributes}></script>`;
}

export function sheet(path: string): string {
  return `<link rel="stylesheet" href="${FOLDER}${path}">`;
}
