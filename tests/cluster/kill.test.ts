import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { openSchema } from "../db/temporary-database";
import { inWords, killRounds } from "../support/kill-rounds";
import { bundleSyncServer, startSyncServer } from "../support/sync-process";

/** `KILLS=300` for as many. */
const rounds = Number(process.env["KILLS"] ?? 25);
beforeAll(() => bundleSyncServer(), 60_000);

test(`[S34] on PostgreSQL: ${rounds} times killed at random while people write, the server has lost nothing that it acknowledged`, async () => {
  const { url } = await openSchema(process.env["TEST_DATABASE_URL"] ?? "");
  const folder = mkdtempSync(join(tmpdir(), "planroom-kill-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const variables = { DATABASE_URL: url, NEXTAUTH_SECRET: "a secret of at least thirty-two characters" };
  const report = await killRounds({ seed: 2, rounds, start: () => startSyncServer(folder, variables) });
  console.log(inWords(report));
  expect(report.lost).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(rounds);
}, 10_000 * (rounds + 1));
