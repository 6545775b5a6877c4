/**
 * The port to durable storage: for each plan an append-only log of updates, and snapshots that
 * shorten it. What a store must keep is stated by tests/server/journal.contract.ts.
 */
import { crc32 } from "node:zlib";

/** One update of one plan. `seq` counts from 1 without gaps; `at` is milliseconds. */
export interface Entry {
  readonly seq: number;
  /** The person's id, or "server"; `nobody` for what came back after a loss, whoever brought it. */
  readonly author: string;
  readonly at: number;
  readonly data: Uint8Array;
}
export const nobody = "";
/** Whose each Yjs client id is: a client id in decimal -> a person's id. */
export type Owners = Readonly<Record<string, string>>;
/** The whole document as it was after the entry `seq`. */
export interface Snapshot {
  readonly seq: number;
  readonly at: number;
  /** Updates that, one after the other, make it. */
  readonly parts: readonly Uint8Array[];
  readonly owners: Owners;
}
/** Something that could not be read. It was set aside, never thrown away. */
export interface Damage {
  readonly seq: number;
  readonly reason: string;
}
export interface Loaded {
  /** The last `seq` that was given out; 0 for a plan that was never written. */
  readonly head: number;
  /** 1, and one more for each return from a backup. */
  readonly epoch: number;
  readonly snapshot: Snapshot | null;
  /** What came after the snapshot, in order. */
  readonly entries: readonly Entry[];
  /** All that was ever set aside of this plan. */
  readonly damage: readonly Damage[];
}
export interface DamagedRow extends Damage {
  readonly kind: "entry" | "snapshot";
}

export interface Journal {
  /**
   * Resolves once the entry is on the disk, in the order of the calls. Rejects when it does not
   * follow the plan's last entry: another writer was first, or the entry before it failed.
   */
  append(plan: string, entry: Entry): Promise<void>;
  /** Sets aside what is corrupt and answers the rest. */
  load(plan: string): Promise<Loaded>;
  /** What came after `seq`, in order, without what is corrupt: that is set aside. */
  readAfter(plan: string, seq: number): Promise<readonly Entry[]>;
  /** The last number given out of each of these plans that was ever written. */
  heads(plans: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Stores a snapshot, keeps the one before it, and drops what that one contains. Rejects a
   * snapshot that is not newer than the last, or newer than the log.
   */
  compact(plan: string, snapshot: Snapshot): Promise<void>;
  /** Sets aside a row that is whole but cannot be applied. */
  quarantine(plan: string, row: DamagedRow): Promise<void>;
}

/** An entry that does not follow the last one, or a snapshot out of its order. */
export class JournalConflict extends Error {
  override readonly name = "JournalConflict";
}

/** Covers all that matters of a row, so that a row which strayed to another place is noticed too. */
export const entryChecksum = (plan: string, { seq, author, at, data }: Entry): number =>
  crc32(data, crc32(`${plan}\n${seq}\n${author}\n${at}`));

export const snapshotChecksum = (plan: string, seq: number, at: number, owners: string, data: Uint8Array): number =>
  crc32(data, crc32(`${plan}\n${seq}\n${at}\n${owners}`));
