/**
 * `npm run bench:sync [-- latency fanout load storm memory]`: our server, with its journal on the disk, beside a
 * bare relay that keeps nothing and two known servers that keep all in memory; each a process of its own, the same
 * client for all, in turns. Prints medians over the rounds, and their ratio to the relay's.
 */
import { fanout } from "./fanout";
import { median, quantile, type, type Typed } from "./latency";
import { load } from "./load";
import { memory } from "./memory";
import { storm } from "./storm";
import { startSubjects, type Subject } from "./subjects";
import { printTable, type Row } from "./table";

const rounds = Number(process.env["ROUNDS"] ?? 3);

const measures = {
  async latency(subjects: readonly Subject[]) {
    for (const [people, rate] of [[10, 5], [50, 2], [100, 1]] as const)
      await inTurns(subjects, `${people} people type ${rate} letters a second each: from one screen to another`, ["p50 ms", "p99 ms"],
        (subject) => type(subject, { people, rate, seconds: 4 }).then(({ toOthers }) => [quantile(toOthers, 0.5), quantile(toOthers, 0.99)]));
    const micros = ({ cpu, deliveries }: Typed) => (cpu * 1000) / deliveries;
    await inTurns(subjects, "100 people type 5 letters a second each", ["ack p99 ms", "CPU µs a delivery", "p99 ms", "stall ms"],
      (subject) => type(subject, { people: 100, rate: 5, seconds: 4 }).then((typed) =>
        [quantile(typed.acknowledged, 0.99), micros(typed), quantile(typed.toOthers, 0.99), typed.stall]));
  },
  async fanout(subjects: readonly Subject[]) {
    await inTurns(subjects, "Most that one room of 50 people bears with p99 below 100 ms", ["deliveries/s"], async (subject) => [await fanout(subject)], 1);
  },
  async load(subjects: readonly Subject[]) {
    await inTurns(subjects, "First visit to a plan of 5,000 tasks and 50,000 edits", ["complete ms", "KiB", "stall ms"], load);
  },
  async storm(subjects: readonly Subject[]) {
    for (const hasAll of [false, true])
      await inTurns(subjects, `200 people come back at once, ${hasAll ? "up to date" : "with empty documents"}`, ["all in ms", "more MiB"], (subject) => storm(subject, hasAll));
  },
  async memory(subjects: readonly Subject[]) {
    await inTurns(subjects, "100 rooms of two people", ["KiB a room", "KiB a line", "KiB a room left"], memory, 1);
  },
};

async function inTurns(
  subjects: readonly Subject[], title: string, heads: readonly string[], measure: (subject: Subject) => Promise<readonly number[]>, times = rounds,
): Promise<void> {
  const results = new Map(subjects.map(({ name }): [string, (readonly number[])[]] => [name, []]));
  for (let round = 0; round < times; round += 1)
    for (const subject of subjects) results.get(subject.name)?.push(await measure(subject));
  const rows = [...results].map(([name, list]): Row => ({ name, figures: heads.map((_, index) => median(list.map((figures) => figures[index] ?? Number.NaN))) }));
  printTable(title, heads, rows);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) throw new Error(`no such measure: ${unknown.join()}; there are ${Object.keys(measures).join()}`);
const subjects = await startSubjects();
try {
  for (const [name, measure] of Object.entries(measures)) if (asked.length === 0 || asked.includes(name)) await measure(subjects);
} finally {
  for (const subject of subjects) await subject.stop();
}
