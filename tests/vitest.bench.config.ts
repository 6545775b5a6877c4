import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config";

/** Benches are tests that print what they measured, one file at a time so that they do not disturb each other. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ["tests/bench/**/*.bench.{ts,tsx}"],
      fileParallelism: false,
      testTimeout: 180_000,
      hookTimeout: 60_000,
      reporters: [["default", { summary: false }]],
      disableConsoleIntercept: true,
    },
  }),
);
