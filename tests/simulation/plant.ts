/** Bundles the simulation with a bug planted in it. */
import { mkdir, mkdtemp, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { type runHistory } from "./history";
import { type Mutant } from "./mutants";

const root = resolve(import.meta.dirname, "../..");
/** From here packages are found as from the sources. */
const cache = join(root, "node_modules/.cache/planroom-mutants/");

/** Runs histories on the server with the bug. Rejects when its place is not found exactly once. */
export async function plant({ file, find, replace }: Mutant): Promise<typeof runHistory> {
  const path = join(root, file);
  await mkdir(cache, { recursive: true });
  const outfile = join(await mkdtemp(cache), "history.mjs");
  await build({
    entryPoints: [join(root, "tests/simulation/history.ts")], outfile,
    bundle: true, packages: "external", format: "esm", platform: "node", target: "node20", logLevel: "silent",
    alias: { "@": root },
    plugins: [{
      name: "bug",
      setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, async ({ path: loaded }) => {
        if (loaded !== path) return null;
        const source = await readFile(path, "utf8");
        if (source.split(find).length !== 2) throw new Error(`${file} does not hold exactly once: ${find}`);
        return { contents: source.replace(find, () => replace), loader: "ts" };
      }),
    }],
  });
  const { runHistory: run } = (await import(pathToFileURL(outfile).href)) as { readonly runHistory: typeof runHistory };
  return run;
}

/** The first seed from 1 on whose history goes wrong, and how; null when none up to `most` does. */
export async function firstViolation(run: typeof runHistory, most: number): Promise<{ readonly seed: number; readonly violations: readonly string[] } | null> {
  for (let seed = 1; seed <= most; seed += 1) {
    const violations = await run(seed);
    if (violations.length > 0) return { seed, violations };
  }
  return null;
}
