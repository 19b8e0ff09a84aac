// Bundles as a site's own build would: packages from npm inside one script, nothing said about consent.
import { build, type Plugin } from "esbuild";

/** A browser script of this module code, which may import packages. `plugins`: what a framework's own compiler needs. */
export async function bundle(contents: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "tsx" },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    plugins,
  });
  return outputFiles[0]?.text ?? "";
}
