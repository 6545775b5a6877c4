/** The servers that are measured, each a process of its own that is spoken to alike. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as encoding from "lib0/encoding";
import { type Person, type Probe } from "../../support/probed-server";
import { askProgram, readFirstLine } from "../../support/program";
import { bundleSyncServer, startSyncServer } from "../../support/sync-process";

export interface Subject {
  readonly name: string;
  /** Milliseconds after which it has forgotten a room that is empty and reads it from the disk again; null where only memory has it. */
  readonly coldAfterMs: number | null;
  /** A room nobody was in. */
  newRoom(): Promise<Room>;
  probe(): Promise<Probe>;
  stop(): Promise<void>;
}
export interface Room {
  /** Where somebody new comes in; each is a person of their own where there are persons. */
  invite(): Promise<Entrance>;
  /** From now on newcomers get these frames, where the server knows nothing by itself. */
  hold?(frames: readonly Uint8Array[]): Promise<void>;
}
export interface Entrance {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What stands before each message, and what is said first. */
  readonly prefix: Uint8Array;
  readonly greeting: Uint8Array | null;
  /** Whether there is anybody who answers what a client asks. */
  readonly answers: boolean;
}

const peers = fileURLToPath(new URL("peers", import.meta.url));
const none = new Uint8Array();

/** The bare relay is the control, and the last. */
export async function startSubjects(): Promise<Subject[]> {
  if (!existsSync(join(peers, "node_modules"))) spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: peers, stdio: "inherit" });
  return [await startOurs(), await startPeer("@y/websocket-server", "yws"), await startPeer("Hocuspocus", "hocuspocus"), await startPeer("bare relay", "relay")];
}

async function startOurs(): Promise<Subject> {
  await bundleSyncServer({ "probed-server": "tests/support/probed-server.ts" });
  const folder = mkdtempSync(join(tmpdir(), "planroom-bench-"));
  const { child, ended, port } = await startSyncServer(folder, { MAX_SOCKETS_PER_PERSON: "1000" }, "probed-server");
  return {
    name: "Planroom, on the disk",
    coldAfterMs: 33_000,
    async newRoom() {
      const plan = await askProgram<object, string>(child, { do: "plan" });
      return {
        async invite() {
          const { cookie } = await askProgram<object, Person>(child, { do: "invite", plan, role: "editor" });
          return { url: `ws://127.0.0.1:${port}/sync/${plan}?own=1`, headers: { cookie }, prefix: none, greeting: null, answers: true };
        },
      };
    },
    probe: () => askProgram(child, { do: "probe" }),
    async stop() {
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function startPeer(name: string, program: string): Promise<Subject> {
  const child: ChildProcess = spawn(process.execPath, ["--expose-gc", join(peers, `${program}.mjs`)], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  const { port } = await readFirstLine<{ port: number }>(child);
  let rooms = 0;
  return {
    name,
    coldAfterMs: null,
    async newRoom() {
      const room = `room-${rooms += 1}`;
      const prefix = program === "hocuspocus" ? encoding.encode((encoder) => encoding.writeVarString(encoder, room)) : none;
      return {
        invite: async () => ({ url: `ws://127.0.0.1:${port}/${room}`, headers: {}, prefix, greeting: program === "hocuspocus" ? tokenOf(prefix) : null, answers: program !== "relay" }),
        ...(program === "relay" && { hold: (frames: readonly Uint8Array[]) =>
          askProgram<object, void>(child, { do: "hold", room, frames: frames.map((frame) => Buffer.from(frame).toString("base64")) }) }),
      };
    },
    probe: () => askProgram(child, { do: "probe" }),
    async stop() {
      child.kill("SIGKILL");
    },
  };
}

/** Hocuspocus wants a token before anything else, whatever it says. */
const tokenOf = (prefix: Uint8Array): Uint8Array => encoding.encode((encoder) => {
  encoding.writeUint8Array(encoder, prefix);
  for (const part of [2, 0]) encoding.writeVarUint(encoder, part);
  encoding.writeVarString(encoder, "anybody");
});
