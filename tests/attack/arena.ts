/**
 * A server in a process of its own, two people who write there in another, and somebody who attacks.
 * What the machine is busy with beside can make anything slow once: what an attack does shows each time.
 */
import { type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import * as Y from "yjs";
import { type Role } from "@/lib/plan/access";
import { syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { eventually } from "../support/eventually";
import { askProgram, readFirstLine, startProgram } from "../support/program";
import { connectClient } from "../support/sync-client";
import { bundleSyncServer, startSyncServer } from "../support/sync-process";
import { type Health, type Person, type Question } from "../support/probed-server";
import { type SyncServerFacts } from "../support/sync-server";
import { type Line, openLine } from "./line";
import { type Felt, type Question as VictimsQuestion } from "./victims";

export interface Attacker extends Person {
  /** A line of theirs; `at` is what follows the host in its address. */
  open(at?: string, headers?: Readonly<Record<string, string>>): Line;
  /** The plan as they get it. */
  read(): Promise<Y.Doc>;
}
export interface Arena extends SyncServerFacts {
  invite(role: Role): Promise<Attacker>;
  remove(person: Person): Promise<void>;
  /** Attacks while two people write, and expects that they do not feel it and that what they wrote is all there is. */
  withstand(attack: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds one frame may hold the loop, and a letter may take; MiB the server may grow by. */
const bounds = { stall: 50, latency: 250, grown: 64 };
const rounds = 4;

export async function openArena(): Promise<Arena> {
  await bundleSyncServer({ "probed-server": "tests/support/probed-server.ts", victims: "tests/attack/victims.ts" });
  const folder = mkdtempSync(join(tmpdir(), "planroom-attack-"));
  const { child: server, ended, ...facts } = await startSyncServer(folder, {}, "probed-server");
  const ask = <Answer>(question: Question): Promise<Answer> => askProgram(server, question);
  const victims = startProgram("victims", { FACTS: JSON.stringify(facts) });
  await readFirstLine(victims);
  const tell = <Answer>(question: VictimsQuestion): Promise<Answer> => askProgram(victims, question);
  await calmDown();

  async function invite(role: Role): Promise<Attacker> {
    const person = await ask<Person>({ do: "invite", plan: facts.plan, role });
    return {
      ...person,
      open: (at = `/sync/${facts.plan}?own=1`, headers = {}) => openLine(`ws://127.0.0.1:${facts.port}${at}`, { cookie: person.cookie, ...headers }),
      read: () => readPlan({ ...facts, cookie: person.cookie }),
    };
  }

  async function withstand(attack: () => Promise<void>): Promise<void> {
    for (let round = 1; ; round += 1) {
      await tell({ do: "begin" });
      await ask({ do: "calm" });
      await attack();
      const felt = await tell<Felt>({ do: "report", more: 20 });
      const { stall, grown } = await ask<Health>({ do: "health" });
      expect(felt.isWhole).toBe(true);
      expect((await readPlan(facts)).getText("overview/plan.name").toString()).toBe(felt.written);
      const found = { stall, latency: felt.p99, grown };
      const isBorne = found.stall <= bounds.stall && found.latency <= bounds.latency && found.grown <= bounds.grown;
      if (isBorne) return;
      if (round === rounds) expect(found, "in each of several rounds").toEqual(bounds);
    }
  }

  /** The first minutes of a process cost more than the rest: its code is compiled, its memory laid out. */
  async function calmDown(): Promise<void> {
    await tell({ do: "begin" });
    await tell({ do: "report", more: 100 });
  }

  async function close(): Promise<void> {
    stopProgram(victims);
    stopProgram(server);
    await ended;
    rmSync(folder, { recursive: true });
  }

  return { ...facts, invite, remove: ({ id }) => ask({ do: "remove", plan: facts.plan, user: id }), withstand, close };
}

const stopProgram = (program: ChildProcess): void => void program.kill("SIGKILL");

async function readPlan(facts: SyncServerFacts): Promise<Y.Doc> {
  const reader = connectClient(facts);
  await eventually(() => reader.provider.synced);
  reader.close();
  return reader.doc;
}

export const updateFrame = (update: Uint8Array): Uint8Array => encodeSync(syncType.update, update);
export const step1Frame = (doc = new Y.Doc()): Uint8Array => encodeSync(syncType.step1, Y.encodeStateVector(doc));
