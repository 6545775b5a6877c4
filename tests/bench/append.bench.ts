/** What "on the disk" costs: the journal's append beside a bare append and fdatasync of the same bytes. */
import { fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemClock } from "@/server/clock";
import { createLibsqlJournal } from "@/server/journal-libsql";
import { temporaryDatabase, temporaryFolder } from "../db/temporary-database";
import { printTimings, quantile, timeInTurns } from "./measure";

const data = new Uint8Array(120).fill(7);
const plan = "00000000-0000-4000-8000-000000000001";

test("durable append", async () => {
  const journal = createLibsqlJournal(temporaryDatabase(), systemClock);
  const file = openSync(join(temporaryFolder(), "control"), "a");
  let seq = 0;
  const append = () => journal.append(plan, { seq: ++seq, author: "u", at: 0, data });
  const raw = (size: number) => {
    writeSync(file, new Uint8Array(size * (data.length + 40)));
    fdatasyncSync(file);
  };
  const timings = await timeInTurns(400, {
    "journal, one update": append,
    "journal, ten in one turn": () => Promise.all(Array.from({ length: 10 }, append)),
    "write + fdatasync, ten": () => raw(10),
    "write + fdatasync, one": () => raw(1),
  });
  printTimings("Durable append (120 bytes)", timings);
  const [one, ten] = timings;
  expect(quantile(ten!, 0.5), "ten of one turn share an fsync").toBeLessThan(5 * quantile(one!, 0.5));
});
