/** A production server as `npm start` runs it: on a free port, with a data folder of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../../structure/source-files";

export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** SIGTERM, as an orderly stop sends it. */
  stop(): Promise<void>;
  /** SIGKILL: nothing gets a chance to be written. */
  kill(): Promise<void>;
  /** On the same port and data. */
  start(): Promise<void>;
  /** Ends it, and removes its data. */
  dispose(): Promise<void>;
}

export async function createTestServer(): Promise<TestServer> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), "planroom-e2e-"));
  const url = `http://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;

  async function start(): Promise<void> {
    server = launch(port, dataDir);
    await untilHealthy(url, server);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = server;
    server = null;
    if (!ending?.pid || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, "exit");
    // The whole group: whatever npm start put between us and the server goes too.
    process.kill(-ending.pid, signal);
    await gone;
  }

  await start();
  return {
    url,
    dataDir,
    start,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    async dispose() {
      await end("SIGTERM");
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** `SERVER_LOG=1` shows what the server prints; its errors always show. */
function launch(port: number, dataDir: string): ChildProcess {
  return spawn("node", ["server/start.mjs"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir },
    detached: true,
    stdio: ["ignore", process.env["SERVER_LOG"] ? "inherit" : "ignore", "inherit"],
  });
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the server ended with code ${server.exitCode}`);
    if (await isHealthy(url)) return;
    await wait(50);
  }
  throw new Error("the server did not answer within a minute");
}

const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then((answer) => answer.ok, () => false);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
