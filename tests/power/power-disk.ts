/**
 * Files below one folder, on a disk that keeps after a power cut only what was synced. Of the rest any
 * write may have arrived, or a part of it up to the end of a sector, or nothing, in any order.
 */
import fs from "node:fs";

export interface PowerDisk {
  readonly folder: string;
  /** The power goes with the `operations`-th write, sync or truncation from now on: that one and all after it fail. */
  cutAfter(operations: number): void;
  /** The power is back. What was not synced is there, torn or gone. */
  restore(): void;
  /** Gives the process its own files back. */
  remove(): void;
}

interface File {
  /** As the process sees it. */
  bytes: Buffer;
  size: number;
  /** What is on the platter. */
  synced: Buffer;
  syncedSize: number;
  pending: Change[];
}
type Change = { readonly at: number; readonly bytes: Buffer } | { readonly truncateTo: number };

const sector = 512;
const firstDescriptor = 1_000_000;

export function installPowerDisk(folder: string, random: () => number): PowerDisk {
  const files = new Map<string, File>();
  let open = new Map<number, File>();
  let folders = new Set<string>();
  let nextDescriptor = firstDescriptor;
  let left = Infinity;
  const real = { ...fs };
  const isOurs = (path: unknown): path is string => typeof path === "string" && path.startsWith(folder);

  function spend(): void {
    left -= 1;
    if (left < 0) throw Object.assign(new Error("EIO: the power is off"), { code: "EIO" });
  }

  function file(descriptor: number): File {
    const found = open.get(descriptor);
    if (!found) throw Object.assign(new Error("EBADF"), { code: "EBADF" });
    return found;
  }

  function openFile(path: string): number {
    const found = files.get(path) ?? { bytes: Buffer.alloc(0), size: 0, synced: Buffer.alloc(0), syncedSize: 0, pending: [] };
    files.set(path, found);
    open.set((nextDescriptor += 1), found);
    return nextDescriptor;
  }

  function read(found: File, target: Uint8Array, offset: number, length: number, at: number): number {
    const end = Math.min(found.size, at + length);
    if (end <= at) return 0;
    target.set(found.bytes.subarray(at, end), offset);
    return end - at;
  }

  function write(found: File, source: Uint8Array, offset: number, length: number, at: number): number {
    spend();
    const change = { at, bytes: Buffer.from(source.subarray(offset, offset + length)) };
    found.pending.push(change);
    [found.bytes, found.size] = apply(found.bytes, found.size, change);
    return length;
  }

  function truncate(found: File, size: number): void {
    spend();
    found.pending.push({ truncateTo: size });
    [found.bytes, found.size] = apply(found.bytes, found.size, { truncateTo: size });
  }

  function sync(found: File): void {
    spend();
    for (const change of found.pending.splice(0)) [found.synced, found.syncedSize] = apply(found.synced, found.syncedSize, change);
  }

  function restore(): void {
    for (const found of files.values()) {
      for (const change of found.pending.splice(0)) {
        const survivor = tear(change, random);
        if (survivor) [found.synced, found.syncedSize] = apply(found.synced, found.syncedSize, survivor);
      }
      [found.bytes, found.size] = [Buffer.from(found.synced), found.syncedSize];
    }
    [open, folders, left] = [new Map(), new Set(), Infinity];
  }

  function makeFolder(path: string): void {
    if (folders.has(path)) throw Object.assign(new Error("EEXIST"), { code: "EEXIST" });
    folders.add(path);
  }

  function access(path: string): void {
    if (!files.has(path) && !folders.has(path)) throw Object.assign(new Error("ENOENT"), { code: "ENOENT" });
  }

  const ours = {
    openSync: (path: string, ...rest: []) => (isOurs(path) ? openFile(path) : real.openSync(path, ...(rest as unknown as [string]))),
    closeSync: (fd: number) => (fd < firstDescriptor ? real.closeSync(fd) : void open.delete(fd)),
    readSync: (fd: number, target: Uint8Array, offset: number, length: number, at: number) =>
      fd < firstDescriptor ? real.readSync(fd, target, offset, length, at) : read(file(fd), target, offset, length, Number(at)),
    writeSync: (fd: number, source: Uint8Array, offset: number, length: number, at: number) =>
      fd < firstDescriptor ? real.writeSync(fd, source, offset, length, at) : write(file(fd), source, offset, length, Number(at)),
    fsyncSync: (fd: number) => (fd < firstDescriptor ? real.fsyncSync(fd) : sync(file(fd))),
    ftruncateSync: (fd: number, size: number) => (fd < firstDescriptor ? real.ftruncateSync(fd, size) : truncate(file(fd), Number(size))),
    fstatSync: (fd: number) => (fd < firstDescriptor ? real.fstatSync(fd) : { size: file(fd).size }),
    accessSync: (path: string, mode: number) => (isOurs(path) ? access(path) : real.accessSync(path, mode)),
    unlinkSync: (path: string) => (isOurs(path) ? void files.delete(path) : real.unlinkSync(path)),
    mkdirSync: (path: string, options: object) => (isOurs(path) ? makeFolder(path) : real.mkdirSync(path, options)),
    rmdirSync: (path: string) => (isOurs(path) ? void folders.delete(path) : real.rmdirSync(path)),
  };
  // SQLite gives places in a file as bigint.
  Object.assign(fs, ours);
  return { folder, cutAfter: (operations) => void (left = operations), restore, remove: () => void Object.assign(fs, Object.fromEntries(Object.keys(ours).map((name) => [name, real[name as keyof typeof ours]]))) };
}

function apply(bytes: Buffer, size: number, change: Change): [Buffer, number] {
  if ("truncateTo" in change) {
    bytes.fill(0, Math.min(change.truncateTo, bytes.length));
    return [bytes, change.truncateTo];
  }
  const end = change.at + change.bytes.length;
  const room = end <= bytes.length ? bytes : Buffer.concat([bytes, Buffer.alloc(Math.max(end, 2 * bytes.length) - bytes.length)]);
  change.bytes.copy(room, change.at);
  return [room, Math.max(size, end)];
}

/** What of a change that was not synced arrived all the same. */
function tear(change: Change, random: () => number): Change | null {
  const chance = random();
  if (chance < 0.4) return null;
  if (chance < 0.7 || "truncateTo" in change) return change;
  const toBoundary = sector - (change.at % sector);
  const length = toBoundary + sector * Math.floor(random() * (change.bytes.length / sector));
  return { at: change.at, bytes: change.bytes.subarray(0, Math.min(length, change.bytes.length)) };
}
