/** All rooms of this process. Each is loaded once, however many wait for it, and unloaded when it has been empty for a while. */
import * as Y from "yjs";
import { loadWhole } from "./load-plan";
import { openRoom, type Room, type RoomDeps } from "./room";

/** A room that stays open until every lease is given back. */
export interface Lease {
  readonly room: Room;
  release(): void;
}
export interface Rooms {
  /** Rejects when the plan cannot be loaded. */
  acquire(plan: string): Promise<Lease>;
  /** Stores the first update of a new plan. Rejects when it has one. */
  seed(plan: string, update: Uint8Array, author: string): Promise<void>;
  /** The whole plan as one update, as it is on the disk. */
  read(plan: string): Promise<Uint8Array>;
  /** The plans that are open here. */
  plans(): readonly string[];
  /** The plan's journal holds entries up to `seq`, perhaps another server's. */
  catchUp(plan: string, seq: number): Promise<void>;
  /** One frame to everyone who has the plan open here. */
  notify(plan: string, frame: Uint8Array): Promise<void>;
  /** Closes every room, once what it wrote is on the disk; opens none any more. */
  drain(): Promise<void>;
}

/** loading -> open -> draining -> closed; a slot that is closed is no longer in the map. */
interface Slot {
  readonly room: Promise<Room>;
  /** Set while draining; resolves when the room is closed. */
  closed: Promise<void> | null;
  leases: number;
  cancelUnload: () => void;
}

/** To open a room again at once costs a load; to keep it costs memory. */
const graceMs = 30_000;

export interface RoomsDeps extends Omit<RoomDeps, "abandoned"> {
  /** Whether other servers write to the same journal. */
  readonly isShared: boolean;
}

export function createRooms(deps: RoomsDeps): Rooms {
  const { journal, clock } = deps;
  const slots = new Map<string, Slot>();
  let isDraining = false;

  async function acquire(plan: string): Promise<Lease> {
    if (isDraining) throw new Error("the server stops");
    const existing = slots.get(plan);
    if (existing?.closed) {
      await existing.closed;
      return acquire(plan);
    }
    const slot = existing ?? load(plan);
    slot.leases += 1;
    slot.cancelUnload();
    const release = once(() => giveBack(plan, slot));
    try {
      const room = await slot.room;
      // Whoever comes from another server must not meet an older plan here than they have seen there.
      if (existing && deps.isShared) await room.becomeCurrent();
      return { room, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  function load(plan: string): Slot {
    const forget = () => void (slots.get(plan) === slot && slots.delete(plan));
    const room = openRoom(plan, { ...deps, abandoned: forget });
    const slot: Slot = { room, closed: null, leases: 0, cancelUnload: () => {} };
    slots.set(plan, slot);
    room.catch(forget);
    return slot;
  }

  function giveBack(plan: string, slot: Slot): void {
    slot.leases -= 1;
    if (slot.leases > 0 || slots.get(plan) !== slot) return;
    slot.cancelUnload = clock.after(graceMs, () => void unload(plan, slot));
  }

  /** The slot stays in the map until its last write has finished, so that nobody loads an older state. */
  function unload(plan: string, slot: Slot): Promise<void> {
    slot.cancelUnload();
    slot.closed ??= slot.room
      .then((room) => room.close(), () => {})
      .then(() => void (slots.get(plan) === slot && slots.delete(plan)));
    return slot.closed;
  }

  async function seed(plan: string, update: Uint8Array, author: string): Promise<void> {
    await journal.append(plan, { seq: 1, author, at: clock.date(), data: update });
    await catchUp(plan, 1);
  }

  async function catchUp(plan: string, seq: number): Promise<void> {
    const room = await slots.get(plan)?.room.catch(() => null);
    room?.catchUp(seq);
  }

  async function notify(plan: string, frame: Uint8Array): Promise<void> {
    const room = await slots.get(plan)?.room.catch(() => null);
    room?.notify(frame);
  }

  async function read(plan: string): Promise<Uint8Array> {
    if (slots.has(plan)) return readOpen(plan);
    const { built } = await loadWhole(plan, journal, deps);
    const state = Y.encodeStateAsUpdate(built.target.doc);
    built.destroy();
    return state;
  }

  async function readOpen(plan: string): Promise<Uint8Array> {
    const { room, release } = await acquire(plan);
    return room.read().finally(release);
  }

  async function drain(): Promise<void> {
    isDraining = true;
    await Promise.all([...slots].map(([plan, slot]) => unload(plan, slot)));
  }

  return { acquire, seed, read, plans: () => [...slots.keys()], catchUp, notify, drain };
}

function once(task: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    task();
  };
}
