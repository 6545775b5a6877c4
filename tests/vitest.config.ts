import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Benches are tests that print what they measured, one file at a time so that they do not disturb each other. */
const bench = {
  include: ["tests/bench/**/*.bench.{ts,tsx}"],
  fileParallelism: false,
  testTimeout: 180_000,
  disableConsoleIntercept: true,
};

/** Alone, because they look at how long a server takes. */
const attack = {
  include: ["tests/attack/**/*.test.ts", "tests/faults/**/*.test.ts"],
  exclude: [],
  fileParallelism: false,
  testTimeout: 60_000,
};

/** On PostgreSQL and Redis: see tests/cluster.mjs. The rules of the database hold there as well. */
const cluster = {
  include: ["tests/cluster/**/*.test.ts", "tests/db/**/*.test.ts"],
  exclude: ["tests/db/open.test.ts"],
};

/** Files that need a browser's objects say so: `// @vitest-environment jsdom`. */
export default defineConfig(({ mode }) => ({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Not one less than there are cores, which on two would be one.
    maxWorkers: "100%",
    restoreMocks: true,
    unstubGlobals: true,
    exclude: ["tests/cluster/**", "tests/attack/**", "tests/faults/**"],
    ...(mode === "bench" ? bench : {}),
    ...(mode === "attack" ? attack : {}),
    ...(mode === "cluster" ? cluster : {}),
  },
}));
