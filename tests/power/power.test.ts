import { afterEach, expect, test } from "vitest";
import { migrate } from "@/lib/db/migrations";
import { pragmas } from "@/lib/db/sqlite";
import { createSqliteConnection } from "@/lib/db/sqlite-connection";
import { createSqliteService } from "@/lib/db/sqlite-service";
import { type Journal } from "@/server/journal";
import { createLibsqlJournal } from "@/server/journal-libsql";
import { createRandom } from "../support/random";
import { installPowerDisk, type PowerDisk } from "./power-disk";
import { openWasmSqlite } from "./wasm-sqlite";

/** `CUTS=10000` for as many. */
const cuts = Number(process.env["CUTS"] ?? 500);
const plan = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";
const mostOperations = 80;
/** Then a new one is begun, so that the last cuts cost no more than the first. */
const cutsPerFile = 100;
let disk: PowerDisk;
afterEach(() => disk.remove());

test(`[S37] ${cuts} times the power is cut while the journal writes, and nothing that it acknowledged is lost`, async () => {
  const { lost, acknowledged, compacted } = await cutAgainAndAgain(cuts, pragmas);
  console.log(`${cuts} cuts, ${acknowledged} entries and ${compacted} snapshots acknowledged, lost after ${lost} of them`);
  expect(lost).toBe(0);
  expect(Math.min(acknowledged, compacted * 10)).toBeGreaterThan(cuts);
}, 2_000 * cuts);

test("[S37] a database that does not wait for the disk is found out", async () => {
  const { lost } = await cutAgainAndAgain(100, pragmas.map((pragma) => (pragma.startsWith("synchronous") ? "synchronous=NORMAL" : pragma)));
  expect(lost).toBeGreaterThan(0);
}, 120_000);

/** What the journal holds, as the test knows it. */
interface Known {
  /** The last entry and the last snapshot that were acknowledged. */
  head: number;
  snapshot: number;
}

async function cutAgainAndAgain(times: number, settings: readonly string[]) {
  const random = createRandom(1);
  disk = installPowerDisk("/power-disk", random);
  const known: Known = { head: 0, snapshot: 0 };
  let [lost, acknowledged, compacted] = [0, 0, 0];
  for (let cut = 0; cut < times; cut += 1) {
    if (cut % cutsPerFile === 0) Object.assign(known, { head: 0, snapshot: 0 });
    const { journal, close } = openJournal(`plans-${Math.floor(cut / cutsPerFile)}.db`, settings);
    const found = await whatIsThere(journal, known);
    if (!found.isWhole) lost += 1;
    const before = { ...known, head: found.head, snapshot: found.snapshot };
    Object.assign(known, before);
    disk.cutAfter(Math.floor(random() * mostOperations));
    await writeUntilTheCut(journal, known, random);
    acknowledged += known.head - before.head;
    if (known.snapshot > before.snapshot) compacted += 1;
    close();
    disk.restore();
  }
  return { lost, acknowledged, compacted };
}

function openJournal(file: string, settings: readonly string[]): { readonly journal: Journal; close(): void } {
  const sqlite = openWasmSqlite(`${disk.folder}/${file}`, settings);
  migrate(sqlite);
  const run = createSqliteService(sqlite);
  const { batch } = createSqliteConnection(async (statements) => run(statements));
  return {
    journal: createLibsqlJournal({ batch }, { now: () => 0, date: () => 0, after: () => () => {}, endOfTurn: queueMicrotask }),
    close() {
      try {
        sqlite.close();
      } catch {
        // the power is off: it can tidy nothing
      }
    },
  };
}

async function whatIsThere(journal: Journal, known: Known) {
  const { head, snapshot, entries, damage } = await journal.load(plan);
  const from = snapshot?.seq ?? 0;
  const isComplete = head >= known.head && from >= known.snapshot && from + entries.length === head;
  const isRight = entries.every(({ seq, data }, index) => seq === from + 1 + index && Buffer.compare(data, dataOf(seq)) === 0)
    && (!snapshot || Buffer.compare(snapshot.parts[0] ?? new Uint8Array(), dataOf(snapshot.seq)) === 0);
  return { head, snapshot: from, isWhole: isComplete && isRight && damage.length === 0 };
}

/** Several entries at a time, as a room hands them over, and now and then a snapshot. */
async function writeUntilTheCut(journal: Journal, known: Known, random: () => number): Promise<void> {
  for (let isOn = true; isOn; ) {
    const count = 1 + Math.floor(random() * 4);
    const first = known.head + 1;
    const appends = Array.from({ length: count }, (_, index) =>
      journal.append(plan, { seq: first + index, author: "sofia", at: 0, data: dataOf(first + index) }).then(() => (known.head = first + index)));
    isOn = (await Promise.allSettled(appends)).every(({ status }) => status === "fulfilled");
    if (!isOn || random() > 0.2) continue;
    const seq = known.head;
    isOn = await journal.compact(plan, { seq, at: 0, parts: [dataOf(seq)], owners: {} }).then(() => ((known.snapshot = seq), true), () => false);
  }
}

/** Some are larger than a page. */
const dataOf = (seq: number): Uint8Array => new Uint8Array(seq % 7 === 0 ? 9_000 : 40 + (seq % 50)).fill(seq % 251);
