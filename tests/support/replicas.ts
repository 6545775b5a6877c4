import * as Y from "yjs";
import { origins } from "@/lib/plan/doc/layout";
import { type Writer } from "@/lib/plan/doc/records";
import { type Registry } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { createRandom } from "./random";

/** A document with a writer whose ids and chance come from `seed`. */
export function createReplica(seed: number, registry: Registry = sections): Writer {
  const doc = new Y.Doc();
  doc.clientID = seed + 1;
  const random = createRandom(seed);
  let count = 0;
  return { doc, registry, origin: origins.local, random, newId: () => `r${seed}-${++count}` };
}

/** Brings what each replica knows to all others. */
export function syncAll(...replicas: Writer[]): void {
  for (const from of replicas)
    for (const to of replicas)
      if (from !== to)
        Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), origins.remote);
}
