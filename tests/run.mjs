/**
 * `npm test`: unit tests, attacks on the sync server, the production build, then browser tests against it.
 * `npm test -- unit [vitest arguments]`, `attack [the same]` and `e2e [playwright arguments]` run one part.
 * The last line is always "N passed, N failed". `npm run bench:timeline` and `bench:steps` measure in a browser.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = `${root}test-results`;
const [part, ...rest] = process.argv.slice(2);
const parts = {
  unit: () => runVitest("unit", "test"),
  attack: () => runVitest("attack", "attack"),
  e2e: runBrowser,
};

process.exit(main());

function main() {
  if (part === "timeline" || part === "steps") return measure(part);
  if (part !== undefined && !Object.hasOwn(parts, part)) return fail(`unknown part "${part}": ${Object.keys(parts).join(", ")}`);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  return summarize(Object.entries(parts).filter(([name]) => part === undefined || part === name).map(([, runPart]) => runPart()));
}

/** `mode` as tests/vitest.config.ts knows it. */
function runVitest(name, mode) {
  const report = `${results}/${name}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = run("npx", ["vitest", "run", "--config", "tests/vitest.config.ts", "--mode", mode, ...reporters, ...rest]);
  const counted = readReport(report);
  return settle(name, status, counted && { passed: counted.numPassedTests, failed: counted.numFailedTests });
}

function runBrowser() {
  const browser = findBrowser() ?? installBrowser();
  if (!browser) return { name: "browser", passed: 0, failed: 1 };
  if (build() !== 0) return { name: "build", passed: 0, failed: 1 };
  const report = `${results}/browser.json`;
  const status = run("npx", ["playwright", "test", "--config", "tests/playwright.config.ts", ...rest], { CHROMIUM_PATH: browser });
  const stats = readReport(report)?.stats;
  return settle("browser", status, stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky });
}

function measure(bench) {
  const browser = findBrowser() ?? installBrowser();
  if (!browser || build() !== 0) return 1;
  const options = ["--config", "tests/vitest.config.ts", "--mode", "bench", `tests/bench/${bench}.bench.ts`];
  return run("npx", ["vitest", "run", ...options, ...rest], { CHROMIUM_PATH: browser });
}

function build() {
  return run("node", ["server/start.mjs", "--build-only"]);
}

/** A runner that died, or ran nothing, is a failure even when it reported none. */
function settle(name, status, counted) {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 };
  const isSilent = failed === 0 && (status !== 0 || passed === 0);
  return { name, passed, failed: isSilent ? 1 : failed };
}

function summarize(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log("");
  for (const count of counts) console.log(`${count.name.padEnd(8)} ${count.passed} passed, ${count.failed} failed`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const places = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
    playwrightsOwn(),
  ];
  return places.find((path) => path && existsSync(path)) ?? null;
}

function playwrightsOwn() {
  const script = 'import("@playwright/test").then(({ chromium }) => console.log(chromium.executablePath()))';
  return spawnSync("node", ["-e", script], { cwd: root, encoding: "utf8" }).stdout.trim() || null;
}

function installBrowser() {
  console.log("No browser found; installing Chromium for the browser tests.");
  run("npx", ["playwright", "install", "chromium"]);
  if (!findBrowser() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  }
  const browser = findBrowser();
  if (!browser) console.error("The browser tests need Chromium. Install it, or name one: CHROMIUM_PATH=/path/to/chromium npm test");
  return browser;
}

function run(command, args, env = {}) {
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } };
  return spawnSync(command, args, options).status ?? 1;
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}

function fail(message) {
  console.error(message);
  console.log("0 passed, 1 failed");
  return 1;
}
