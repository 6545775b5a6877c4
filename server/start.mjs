/**
 * `npm start`: builds what is missing or older than its sources, then runs the server. `--build-only`
 * stops before. Plain Node, because it runs before anything is built.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = join(root, "dist/server.js");
/** Beside each build, the hash of what it was built from. */
const marks = { server: join(root, "dist/sources"), app: join(root, ".next/sources") };

const shared = ["lib", "package.json", "package-lock.json", "tsconfig.json"];
const sources = {
  server: hashOf(["server", ...shared]),
  app: hashOf(["app", "components", "public", "proxy.ts", "next.config.ts", "postcss.config.mjs", ...shared]),
};

process.chdir(root);
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
if (!isFresh("server", bundle)) await buildServer();
if (!isFresh("app", join(root, ".next/BUILD_ID"))) buildApp();
if (!process.argv.includes("--build-only")) await import(pathToFileURL(bundle).href);

function isFresh(part, result) {
  return existsSync(result) && existsSync(marks[part]) && readFileSync(marks[part], "utf8") === sources[part];
}

async function buildServer() {
  const started = announce("Building the server");
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    // What runs in a thread is started by the name of its file, which lies beside the server's.
    entryPoints: { server: "server/main.ts", ...JSON.parse(readFileSync(join(root, "server/threads.json"), "utf8")) },
    outdir: join(bundle, ".."),
    bundle: true,
    // Yjs must be the same module for us and for what we import, so nothing of node_modules is bundled.
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    alias: { "@": root.replace(/[/\\]$/, "") },
    sourcemap: "linked",
    logLevel: "warning",
  });
  finish("server", started);
}

function buildApp() {
  const started = announce("Building the app. This happens once, and again when the sources change");
  // Types that an earlier development run left behind would break the build of a route that is gone.
  rmSync(join(root, ".next/dev/types"), { recursive: true, force: true });
  rmSync(marks.app, { force: true });
  const next = fileURLToPath(new URL("dist/bin/next", import.meta.resolve("next/package.json")));
  const { status } = spawnSync(process.execPath, [next, "build"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    console.error("The app could not be built; what went wrong stands above.");
    process.exit(status ?? 1);
  }
  finish("app", started);
}

function announce(text) {
  console.log(`${text} …`);
  return Date.now();
}

function finish(part, started) {
  mkdirSync(join(marks[part], ".."), { recursive: true });
  writeFileSync(marks[part], sources[part]);
  console.log(`Done in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function hashOf(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths.flatMap((path) => filesIn(path)).sort()) hash.update(path).update("\0").update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(join(root, path))) return [];
  const options = { recursive: true, withFileTypes: true };
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), options)
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
