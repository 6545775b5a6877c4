import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import threads from "@/server/threads.json" with { type: "json" };
import { type SyncServerFacts } from "./sync-server";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Below node_modules, so that what it imports is found. */
const folder = join(root, "node_modules/.cache/planroom");
const bundle = join(folder, "sync-server.mjs");

export async function bundleSyncServer(): Promise<void> {
  await build({
    absWorkingDir: root, outdir: folder, alias: { "@": root.replace(/\/$/, "") },
    entryPoints: { "sync-server": "tests/support/sync-server.ts", ...threads },
    outExtension: { ".js": ".mjs" }, bundle: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "warning",
  });
}

export interface SyncProcess extends SyncServerFacts {
  readonly child: ChildProcess;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

/** `variables` as people set them, beside the folder. */
export async function startSyncServer(dataDir: string, variables: Readonly<Record<string, string>> = {}): Promise<SyncProcess> {
  const child = spawn(process.execPath, [bundle], { env: { ...process.env, DATA_DIR: dataDir, ...variables }, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { ...(JSON.parse(line) as SyncServerFacts), child, ended };
}
