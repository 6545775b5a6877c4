/** The document of one plan in memory: what it knows, and whose it is. */
import * as Y from "yjs";
import { type Registry } from "@/lib/plan/section";
import { type TrailStep } from "@/lib/plan/trail";
import { type Clock } from "./clock";
import { type Target } from "./guard-places";
import { type Loaded, nobody, type Owners } from "./journal";
import { watchTrail } from "./trail";

/** What an update changed: updates to store, and the steps of watched fields. */
export interface Applied {
  readonly changes: readonly Uint8Array[];
  readonly steps: readonly TrailStep[];
}
export interface PlanDocument {
  readonly target: Target;
  /** Applies an update that the guard let pass. May throw. */
  apply(update: Uint8Array): Applied;
  ownerOf(client: number): string | undefined;
  /** The client ids become this person's where they were nobody's. */
  claim(clients: readonly number[], user: string): void;
  /** What they wrote is on the disk, so the client ids are this person's, whoever thought otherwise. */
  assign(clients: readonly number[], user: string): void;
  ownersOf(clients: readonly number[]): Owners;
  /** What a client with this state vector lacks, including what is not on the disk yet. Null when it is none. */
  missingFrom(stateVector: Uint8Array): Uint8Array | null;
  destroy(): void;
}

export interface DocumentDeps {
  readonly registry: Registry;
  readonly clock: Pick<Clock, "endOfTurn">;
}

/** What is applied within one turn of the loop. */
const bytesATurn = 64 * 1024;

/**
 * Builds the document from what the journal holds, a little in each turn: a large plan must not hold
 * up the others. Rejects when something of it cannot be applied.
 */
export async function buildDocument(loaded: Loaded, { registry, clock }: DocumentDeps): Promise<PlanDocument> {
  const doc = new Y.Doc();
  const owners = new Map(Object.entries(loaded.snapshot?.owners ?? {}).map(([client, user]) => [Number(client), user]));
  const pieces = [...(loaded.snapshot?.parts ?? []).map((data) => ({ data, author: null })), ...loaded.entries];
  for (let [next, isFirst] = [0, true]; next < pieces.length; isFirst = false) {
    if (!isFirst) await new Promise<void>((resolve) => clock.endOfTurn(resolve));
    // One transaction for many of them costs a hundredth of merging them first.
    doc.transact(() => {
      for (let bytes = 0; next < pieces.length && bytes < bytesATurn; next += 1) {
        const { data, author } = pieces[next] as (typeof pieces)[number];
        Y.applyUpdate(doc, data);
        if (author !== null) claim(owners, Y.parseUpdateMeta(data).to.keys(), author);
        bytes += data.length;
      }
    });
  }
  return createDocument(doc, owners, registry);
}

export const updatesOf = ({ snapshot, entries }: Pick<Loaded, "snapshot" | "entries">): readonly Uint8Array[] =>
  [...(snapshot?.parts ?? []), ...entries.map(({ data }) => data)];

function createDocument(doc: Y.Doc, owners: Map<number, string>, registry: Registry): PlanDocument {
  let changes: Uint8Array[] = [];
  /** By the state vector of who asked; until the document changes. */
  let answers = new Map<string, Uint8Array>();
  doc.on("update", (update: Uint8Array) => {
    changes.push(update);
    answers = new Map();
  });
  const takeSteps = watchTrail(doc, registry);

  return {
    target: { doc, registry, rootNames: new WeakMap() },
    apply(update) {
      changes = [];
      Y.applyUpdate(doc, update);
      return { changes, steps: takeSteps() };
    },
    ownerOf: (client) => owners.get(client),
    claim: (clients, user) => claim(owners, clients, user),
    assign: (clients, user) => user === nobody || clients.forEach((client) => owners.set(client, user)),
    ownersOf: (clients) => Object.fromEntries(clients.flatMap((client) => {
      const owner = owners.get(client);
      return owner === undefined ? [] : [[client, owner]];
    })),
    missingFrom(stateVector) {
      const key = Buffer.from(stateVector).toString("latin1");
      const answer = answers.get(key) ?? tryEncode(doc, stateVector);
      if (answer && answers.size < keptAnswers) answers.set(key, answer);
      return answer;
    },
    destroy: () => doc.destroy(),
  };
}

/** After a restart everyone asks the same. */
const keptAnswers = 16;

/** The first to write under a client id owns it. */
function claim(owners: Map<number, string>, clients: Iterable<number>, user: string): void {
  if (user === nobody) return;
  for (const client of clients) if (!owners.has(client)) owners.set(client, user);
}

function tryEncode(doc: Y.Doc, stateVector: Uint8Array): Uint8Array | null {
  try {
    return Y.encodeStateAsUpdate(doc, stateVector);
  } catch {
    return null; // bytes that are no state vector
  }
}
