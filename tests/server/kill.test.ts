import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inWords, killRounds } from "../support/kill-rounds";
import { bundleSyncServer, startSyncServer } from "../support/sync-process";

/** `KILLS=300` for as many. */
const rounds = Number(process.env["KILLS"] ?? 50);
const folder = mkdtempSync(join(tmpdir(), "planroom-kill-"));
beforeAll(() => bundleSyncServer());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`[S34] ${rounds} times killed at random while people write, the server has lost nothing that it acknowledged`, async () => {
  const report = await killRounds({ seed: 1, rounds, start: () => startSyncServer(folder) });
  console.log(inWords(report));
  expect(report.lost).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(rounds);
}, 10_000 * (rounds + 1));
