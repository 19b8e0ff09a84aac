// Builds the visitor's side into dist: files that wait for their TEMOIN constant (see src/contract.ts).
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type Format, type Plugin, transform } from "esbuild";
import { minify } from "terser";

const here = dirname(fileURLToPath(import.meta.url));

/** The gate is a classic script, so that it runs before anything else; the others are imported when needed. */
const entries: readonly (readonly [name: string, format: Format])[] = [
  ["gate", "iife"],
  ["connect", "iife"],
  ["page", "esm"],
  ["report", "esm"],
  ["banner", "esm"],
  ["preferences", "esm"],
  ["placeholder", "esm"],
  ["forget", "esm"],
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

/** A second pass by terser makes the gate a twentieth smaller; only what leaves the meaning as it is. */
const compress = { ecma: 2020, passes: 3, unsafe_arrows: true, hoist_funs: true, conditionals: false, sequences: false } as const;

/** The server puts a constant in front: there the directive would be no more than a string. */
const strict = /^"use strict";/;

/** Writes dist/gate.js, page.js, report.js, banner.js, preferences.js, placeholder.js and forget.js. */
export async function build(outdir: string = join(here, "dist")): Promise<void> {
  // Gate and page share an object: its private names are shortened alike in all files.
  let names: Record<string, string | false> = {};
  for (const [name, format] of entries) {
    const { outputFiles, mangleCache } = await bundle({
      entryPoints: [join(here, "src", `${name}.ts`)],
      outfile: join(outdir, `${name}.js`),
      bundle: true,
      minify: true,
      format,
      target: "es2020",
      charset: "utf8",
      mangleProps: /^_/,
      mangleCache: names,
      legalComments: "none",
      logLevel: "warning",
      plugins: [minifiedCss],
      write: false,
    });
    names = mangleCache ?? {};
    await mkdir(outdir, { recursive: true });
    for (const { path, text } of outputFiles) {
      const { code = "" } = await minify(text.replace(strict, ""), { ecma: 2020, module: format === "esm", compress });
      await writeFile(path, `${code}\n`);
    }
  }
}

/** Writes dist/bridges/<id>.js, one for each file in src/bridges/to. Vendors' names begin with _ too: none is shortened. */
export async function buildBridges(outdir: string = join(here, "dist")): Promise<void> {
  const folder = join(here, "src/bridges/to");
  const { outputFiles } = await bundle({
    entryPoints: (await readdir(folder)).map((file) => join(folder, file)),
    outdir: join(outdir, "bridges"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    write: false,
  });
  await mkdir(join(outdir, "bridges"), { recursive: true });
  for (const { path, text } of outputFiles) await writeFile(path, text.replace(strict, "").trim());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build();
  await buildBridges();
}
