// Bundles as a site's own build would: packages from npm inside one script, nothing said about consent.
import { build, type Plugin, type StdinOptions } from "esbuild";
import { compile } from "svelte/compiler";
import { svelteShop } from "./apps/svelte.ts";

/** The shop's component, by Svelte's own compiler. */
const svelte: Plugin = {
  name: "svelte",
  setup(made) {
    made.onResolve({ filter: /^svelte-shop$/ }, ({ path }) => ({ path, namespace: "svelte" }));
    made.onLoad({ filter: /./, namespace: "svelte" }, () => {
      const { js } = compile(svelteShop, { filename: "Shop.svelte", generate: "client", css: "injected" });
      return { contents: js.code, resolveDir: import.meta.dirname };
    });
  },
};

/** A browser script of this module: a path, or code that may import packages. */
export async function bundle(entry: string | StdinOptions): Promise<string> {
  const { outputFiles } = await build({
    ...(typeof entry === "string" ? { entryPoints: [entry] } : { stdin: entry }),
    bundle: true,
    minifyWhitespace: true,
    minifySyntax: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    logLevel: "error",
    conditions: ["browser"],
    define: {
      "process.env.NODE_ENV": '"production"',
      global: "globalThis",
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    alias: { vue: "vue/dist/vue.esm-bundler.js" },
    plugins: [svelte],
  });
  return outputFiles[0]?.text ?? "";
}
