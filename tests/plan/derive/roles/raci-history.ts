/** People who write into one responsibility chart at the same time, apart and together again. */
import { addRecord, removeRecord, restoreRecord, setMember, type Writer } from "@/lib/plan/doc/records";
import { encodeKey, recordsOf } from "@/lib/plan/doc/layout";
import { createSnapshot, type Snapshot } from "@/lib/plan/doc/snapshot";
import { raciLetters } from "@/lib/plan/fields";
import { type Plan } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { createRandom } from "../../../support/random";
import { createReplica, syncAll } from "../../../support/replicas";

/** A writer's plan; what follows its document is made once. */
export function planOf(writer: Writer): Plan {
  const snapshot = snapshots.get(writer) ?? createSnapshot(writer.doc, writer.registry);
  snapshots.set(writer, snapshot);
  return snapshot.plan();
}
const snapshots = new WeakMap<Writer, Snapshot>();

/** The sections a chart is made of. */
const registry = sections.filter(({ id }) => ["people", "tasks", "responsibilities"].includes(id));

const ids = { people: ["p0", "p1", "p2", "p3"], responsibilities: ["a0", "a1", "a2"], tasks: ["t0", "t1", "t2"] } as const;
const strangers = ["gone", "r1-1"];

/** `onStep` sees a replica after each of its changes and after each exchange. */
export function playRaci(seed: number, steps: number, onStep: (writer: Writer) => void = () => undefined): readonly Writer[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const writers = [0, 1, 2].slice(0, 2 + Math.floor(random() * 2)).map((index) => createReplica(seed * 4 + index, registry));
  const [first] = writers as [Writer];
  for (const [section, records] of Object.entries(ids)) for (const id of records) addRecord(first, section, { id });
  syncAll(...writers);
  for (let step = 0; step < steps; step++) {
    const writer = pick(writers);
    const [row, person, task] = [pick(ids.responsibilities), pick([...ids.people, ...(random() < 0.1 ? strangers : [])]), pick(ids.tasks)];
    const dice = random();
    if (dice < 0.6) setMember(writer, "responsibilities", row, "raci", person, random() < 0.2 ? null : pick(raciLetters));
    else if (dice < 0.7) setMember(writer, "responsibilities", row, "tasks", task, random() < 0.3 ? null : true);
    else if (dice < 0.75) setMember(writer, "tasks", task, "assignees", person, true);
    else if (dice < 0.85) {
      const [section, record] = pick<readonly [string, string]>([["people", pick(ids.people)], ["responsibilities", row], ["tasks", task]]);
      pick([removeRecord, restoreRecord])(writer, section, record);
    }
    else if (dice < 0.9) addRecord(writer, pick(["responsibilities", "people"]), { after: null });
    else if (dice < 0.93)
      // What no reader expects, as another program might write it.
      writer.doc.transact(() => recordsOf(writer.doc, "responsibilities").set(encodeKey(row, "raci", person), pick([7, "X", true, "AA"])));
    else syncAll(...writers);
    onStep(writer);
  }
  syncAll(...writers);
  writers.forEach(onStep);
  return writers;
}
