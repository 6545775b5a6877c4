/**
 * `npm run test:cluster`: the tests that need PostgreSQL and Redis. Starts both, of its own and empty, and stops
 * them at the end; installs them from Debian's packages where they are missing and it may.
 * The last line is always "N passed, N failed".
 */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const isRoot = process.getuid?.() === 0;
const folder = mkdtempSync(join(tmpdir(), "planroom-cluster-"));
const children = [];

process.exitCode = await main().catch((error) => fail(error.message)).finally(stopAll);

async function main() {
  if (!findPostgres() || !findRedis()) install();
  const [initdb, redis] = [findPostgres(), findRedis()];
  if (!initdb || !redis) return fail("PostgreSQL and Redis are missing. On Debian: apt-get install postgresql redis-server");
  const [databasePort, redisPort] = [await freePort(), await freePort()];
  await startPostgres(initdb, databasePort);
  await startRedis(redis, redisPort);
  return runTests({
    TEST_DATABASE_URL: `postgres://planroom@127.0.0.1:${databasePort}/postgres`,
    TEST_REDIS_URL: `redis://127.0.0.1:${redisPort}`,
  });
}

/** The folder of PostgreSQL's programs; Debian keeps them off the path. */
function findPostgres() {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").sort((a, b) => Number(b) - Number(a)) : [];
  const places = [...versions.map((version) => `/usr/lib/postgresql/${version}/bin`), ...(process.env.PATH ?? "").split(":")];
  return places.find((place) => existsSync(join(place, "initdb"))) ?? null;
}

function findRedis() {
  const place = (process.env.PATH ?? "").split(":").find((each) => existsSync(join(each, "redis-server")));
  return place ? join(place, "redis-server") : null;
}

function install() {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  console.log("Installing PostgreSQL and Redis for the tests of the cluster.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "postgresql", "redis-server"]])
    execute("/usr/bin/apt-get", args, env);
}

function execute(command, args, env) {
  return spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env });
}

/** It refuses to run as root, so it runs as the account its package made. */
async function startPostgres(bin, port) {
  const data = join(folder, "postgres");
  mkdirSync(data);
  const account = isRoot ? accountOf("postgres") : {};
  if (isRoot) for (const path of [folder, data]) chownSync(path, account.uid, account.gid);
  const options = { ...account, stdio: ["ignore", "ignore", "inherit"], cwd: folder };
  const made = spawnSync(join(bin, "initdb"), ["-D", data, "-U", "planroom", "-A", "trust", "-E", "UTF8", "--locale=C"], options);
  if (made.status !== 0) throw new Error("initdb failed");
  const settings = { port, listen_addresses: "127.0.0.1", unix_socket_directories: folder, max_connections: 200, log_min_messages: "fatal" };
  const args = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  children.push(spawn(join(bin, "postgres"), args, options));
  await untilOpen(port);
}

async function startRedis(program, port) {
  const args = ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder];
  children.push(spawn(program, args.map(String), { stdio: ["ignore", "ignore", "inherit"] }));
  await untilOpen(port);
}

function accountOf(name) {
  const line = readFileSync("/etc/passwd", "utf8").split("\n").find((each) => each.startsWith(`${name}:`));
  if (!line) throw new Error(`there is no account ${name} to run the database as`);
  const [, , uid, gid] = line.split(":").map(Number);
  return { uid, gid };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Debian's PostgreSQL takes a second or two to come up. */
async function untilOpen(port, left = 300) {
  const { connect } = await import("node:net");
  const isOpen = await new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("close", () => socket.destroy());
  });
  if (isOpen) return;
  if (left === 0) throw new Error(`nothing answers on port ${port}`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await untilOpen(port, left - 1);
}

function runTests(env) {
  const report = `${root}test-results/cluster.json`;
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["vitest", "run", "--config", "tests/vitest.config.ts", "--mode", "cluster", ...reporters, ...process.argv.slice(2)];
  const { status } = spawnSync("npx", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null;
  const [passed, failed] = [counted?.numPassedTests ?? 0, counted?.numFailedTests ?? 0];
  const isSilent = failed === 0 && (status !== 0 || passed === 0);
  console.log(`${passed} passed, ${isSilent ? 1 : failed} failed`);
  return isSilent || failed > 0 ? 1 : 0;
}

async function stopAll() {
  for (const child of children) {
    child.kill("SIGINT");
    if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
  }
  rmSync(folder, { recursive: true, force: true });
}

function fail(message) {
  console.error(message);
  console.log("0 passed, 1 failed");
  return 1;
}
