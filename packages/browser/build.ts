// Builds the visitor's side into dist: four files that wait for their TEMOIN constant (see src/contract.ts).
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type Format, type Plugin, transform } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/** The gate is a classic script, so that it runs before anything else; the others are imported when needed. */
const entries: readonly (readonly [name: string, format: Format])[] = [
  ["gate", "iife"],
  ["banner", "esm"],
  ["preferences", "esm"],
  ["placeholder", "esm"],
];

const minifiedCss: Plugin = {
  name: "minified-css",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** The server puts a constant in front: there the directive would be no more than a string. */
const strict = /^"use strict";/;

/** Writes dist/gate.js, banner.js, preferences.js and placeholder.js. */
export async function build(outdir: string = join(here, "dist")): Promise<void> {
  for (const [name, format] of entries) {
    const { outputFiles } = await bundle({
      entryPoints: [join(here, "src", `${name}.ts`)],
      outfile: join(outdir, `${name}.js`),
      bundle: true,
      minify: true,
      format,
      target: "es2020",
      charset: "utf8",
      mangleProps: /^_/,
      legalComments: "none",
      logLevel: "warning",
      plugins: [minifiedCss],
      write: false,
    });
    await mkdir(outdir, { recursive: true });
    for (const { path, text } of outputFiles) await writeFile(path, text.replace(strict, ""));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
