/** The journal's rows as the stores answer them, and whether they are what was written. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type SqliteRow } from "@/lib/db/sqlite";
import { type Damage, type Entry, entryChecksum, type Owners, type Snapshot, snapshotChecksum } from "./journal";

/** A row, or only its number when its checksum says that it is not what was written. */
export type Checked<Row> = { readonly seq: number; readonly whole: Row | null };

export function readEntry(plan: string, row: SqliteRow): Checked<Entry> {
  const entry = { seq: Number(row["seq"]), author: String(row["author"]), at: Number(row["at"]), data: bytesOf(row["data"]) };
  return { seq: entry.seq, whole: entryChecksum(plan, entry) === Number(row["checksum"]) ? entry : null };
}

export function readSnapshot(plan: string, row: SqliteRow): Checked<Snapshot> {
  const [seq, at, data, owners] = [Number(row["seq"]), Number(row["at"]), bytesOf(row["data"]), String(row["owners"])];
  if (snapshotChecksum(plan, seq, at, owners, data) !== Number(row["checksum"])) return { seq, whole: null };
  const parts = Number(row["parts"]) === 0 ? [data] : decodeParts(data);
  return { seq, whole: { seq, at, parts, owners: JSON.parse(owners) as Owners } };
}

/** The row's blob; how many parts it has stands in a column of its own, where 0 means an older row's one update. */
export const encodeParts = (parts: readonly Uint8Array[]): Uint8Array =>
  encoding.encode((encoder) => parts.forEach((part) => encoding.writeVarUint8Array(encoder, part)));

function decodeParts(data: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(data);
  const parts: Uint8Array[] = [];
  while (decoding.hasContent(decoder)) parts.push(decoding.readVarUint8Array(decoder));
  return parts;
}

export const readDamage = (row: SqliteRow): Damage => ({ seq: Number(row["seq"]), reason: String(row["reason"]) });

/** Of a plan that was never written there is no row. */
export const readHead = (row: SqliteRow | undefined): { readonly head: number; readonly epoch: number } =>
  ({ head: Number(row?.["head"] ?? 0), epoch: Number(row?.["epoch"] ?? 1) });

/** A cell that is not bytes fails the checksum, and is set aside with its row. Drivers answer buffers, or plain arrays. */
const bytesOf = (cell: unknown): Uint8Array =>
  cell instanceof Uint8Array ? new Uint8Array(cell.buffer, cell.byteOffset, cell.length) : new Uint8Array();
