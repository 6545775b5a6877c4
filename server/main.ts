/** The one process: the app and the sync server on one port. `--dev` reloads what changes. */
import { createServer, type IncomingMessage, Server, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { type Duplex } from "node:stream";
import { type Env, loadEnv } from "@/lib/env";
import { setHost } from "@/lib/host";
import { type Report } from "@/lib/report";
import { systemClock } from "./clock";
import { createLog } from "./log";
import { createMetrics, serveMetrics } from "./metrics";
import { createReadiness, type Readiness } from "./readiness";
import { openStore, type Store } from "./store";
import { createSyncServer, type SyncServer } from "./sync-server";
import { answerHealth, answerReadiness, stampForwarded, stampPolicy } from "./web";

const isDev = process.argv.includes("--dev");

/** Longer than any disk needs; then something hangs that has nothing to do with what people wrote. */
const patienceMs = 10_000;

await main();

async function main(): Promise<void> {
  const env = readEnv();
  const { report, info } = createLog(env.logLevel, (line) => process.stderr.write(line));
  const store = await openStoreOrExit(env, report);
  const metrics = createMetrics({ now: systemClock.now, openRooms: () => sync.openRooms() });
  const sync: SyncServer = createSyncServer({ env, store, clock: systemClock, observer: metrics.observer, report });
  const readiness = createReadiness({ db: store.db, clock: systemClock });
  const { plans, accessChanged, planChanged } = sync;
  setHost({ env, db: store.db, plans, report, accessChanged, planChanged });
  prepareVariables(env);

  // Longer than a proxy keeps a connection, so that it never sends into one we are closing.
  const web = createServer({ keepAliveTimeout: 65_000 });
  const port = await listen(web, env.port, env.host);
  const decoy = new Server();
  const next = prepareNext(env, port, decoy);
  web.on("request", (request, response) => answer(request, response, { env, next, readiness, report }));
  web.on("upgrade", (request, stream, head) => upgrade(request, stream, head, env, sync, decoy));
  stopOnSignal(report, () => {
    info("stopping");
    readiness.stopping();
    return stop(web, sync, next, store);
  });
  if (env.metricsPort !== null) info("metrics", { port: await listen(serveMetrics(metrics), env.metricsPort, env.host) });
  await next;
  readiness.started();
  info("started", { port, node: process.version });
  console.log(`Planroom is at ${env.publicUrl ?? `http://${env.host === "127.0.0.1" ? "localhost" : env.host}:${port}`}`);
}

function readEnv(): Env {
  try {
    return loadEnv(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

async function openStoreOrExit(env: Env, report: Report): Promise<Store> {
  try {
    return await openStore({ env, clock: systemClock, report });
  } catch (error) {
    report("The database could not be opened", error);
    process.exit(1);
  }
}

/** What next-auth and Next read from the environment themselves, also while they are imported. */
function prepareVariables(env: Env): void {
  Object.assign(process.env, {
    NODE_ENV: isDev ? "development" : "production",
    NEXTAUTH_SECRET: env.secret,
    AUTH_TRUST_HOST: "true",
    NEXT_TELEMETRY_DISABLED: "1",
    ...(env.publicUrl !== null && { NEXTAUTH_URL: env.publicUrl }),
  });
}

/** Answers with the port, which 0 leaves to the system. */
function listen(web: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve) => {
    web.once("error", (error: NodeJS.ErrnoException) => {
      console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken. Choose another: PORT=${port + 1}` : error.message);
      process.exit(1);
    });
    web.listen(port, host, () => resolve((web.address() as AddressInfo).port));
  });
}

interface Next {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/** Next hangs its own listener for upgrades on the server it is given: the decoy, which never listens. */
async function prepareNext({ host }: Env, port: number, decoy: Server): Promise<Next> {
  const { default: createNext } = await import("next");
  const app = createNext({ dev: isDev, hostname: host, port, httpServer: decoy });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}

interface AnswerDeps {
  readonly env: Env;
  readonly next: Promise<Next>;
  readonly readiness: Readiness;
  readonly report: Report;
}

function answer(request: IncomingMessage, response: ServerResponse, { env, next, readiness, report }: AnswerDeps): void {
  if (answerHealth(request, response) || answerReadiness(request, response, readiness.findObstacle)) return;
  stampForwarded(request, env);
  stampPolicy(request, response, { publicUrl: env.publicUrl, isDev });
  next.then(({ handle }) => handle(request, response)).catch((error: unknown) => {
    report("a request failed", error);
    response.destroy();
  });
}

function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer, env: Env, sync: SyncServer, decoy: Server): void {
  stampForwarded(request, env);
  if (sync.take(request, stream, head)) return;
  // Hot reload has a websocket of its own; in production there is no other than ours.
  if (isDev && decoy.emit("upgrade", request, stream, head)) return;
  stream.on("error", () => stream.destroy());
  stream.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
}

/** A second signal does not wait. */
function stopOnSignal(report: Report, stopAll: () => Promise<void>): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      stopAll().then(() => process.exit(0), (error: unknown) => {
        report("stopping failed", error);
        process.exit(1);
      });
    });
}

async function stop(web: Server, sync: SyncServer, next: Promise<Next>, store: Store): Promise<void> {
  setTimeout(() => process.exit(1), patienceMs).unref();
  web.close();
  await sync.stop();
  const { close } = await next;
  await close();
  await store.close();
}
