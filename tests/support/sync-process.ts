import { type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import threads from "@/server/threads.json" with { type: "json" };
import { programFolder, readFirstLine, startProgram } from "./program";
import { type SyncServerFacts } from "./sync-server";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `programs`: what else is to be run beside it, by name. */
export async function bundleSyncServer(programs: Readonly<Record<string, string>> = {}): Promise<void> {
  await build({
    absWorkingDir: root, outdir: programFolder, alias: { "@": root.replace(/\/$/, "") },
    entryPoints: { "sync-server": "tests/support/sync-server.ts", ...programs, ...threads },
    outExtension: { ".js": ".mjs" }, bundle: true, packages: "external", platform: "node", format: "esm", target: "node20", logLevel: "warning",
  });
}

export interface SyncProcess extends SyncServerFacts {
  readonly child: ChildProcess;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

/** `variables` as people set them, beside the folder. `program`: the server, or what was bundled around it. */
export async function startSyncServer(
  dataDir: string, variables: Readonly<Record<string, string>> = {}, program = "sync-server",
): Promise<SyncProcess> {
  const child = startProgram(program, { DATA_DIR: dataDir, ...variables });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return { ...(await readFirstLine<SyncServerFacts>(child)), child, ended };
}
