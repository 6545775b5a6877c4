import { defineConfig } from "@playwright/test";

/** Each worker runs a production server of its own, see e2e/support/server.ts. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: "../test-results/browser",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/browser.json" }]],
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Seoul",
    screenshot: "only-on-failure",
    // Recording all of them takes a quarter of the time; PLAYWRIGHT_TRACE=1 does it where a failure needs one.
    trace: process.env["PLAYWRIGHT_TRACE"] ? "retain-on-failure" : "off",
    launchOptions: {
      ...(process.env["CHROMIUM_PATH"] ? { executablePath: process.env["CHROMIUM_PATH"] } : {}),
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run",
      ],
    },
  },
});
