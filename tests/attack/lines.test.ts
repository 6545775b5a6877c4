import { randomBytes } from "node:crypto";
import { type Socket } from "node:net";
import * as encoding from "lib0/encoding";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { type Role } from "@/lib/plan/access";
import { closeCode } from "@/lib/sync/close-codes";
import { messageType, syncType } from "@/lib/sync/protocol";
import { encodeStates, statesIn } from "@/server/awareness-codec";
import { encodeSync } from "@/server/encode-sync";
import { eventually } from "../support/eventually";
import { type Arena, openArena, step1Frame, updateFrame } from "./arena";
import { changeOf } from "./craft";
import { type Line, openLine, openTcp } from "./line";

let arena: Arena;
let halfOpen: Socket;
beforeAll(async () => {
  arena = await openArena();
  halfOpen = await openHalf();
}, 60_000);
afterAll(() => arena.close());

/** A socket that says hello and then never answers anything, like a phone in a tunnel. */
async function openHalf(): Promise<Socket> {
  const { cookie } = await arena.invite("editor");
  const socket = await openTcp(arena.port);
  socket.write(handshake(`cookie: ${cookie}`));
  await new Promise((resolve) => socket.once("data", resolve));
  return socket.resume();
}

const handshake = (...headers: readonly string[]): string => [
  `GET /sync/${arena.plan}?own=1 HTTP/1.1`, "host: 127.0.0.1", "upgrade: websocket", "connection: upgrade", "sec-websocket-version: 13",
  `sec-websocket-key: ${randomBytes(16).toString("base64")}`, ...headers, "", "",
].join("\r\n");

const statesHeard = ({ frames }: Line) => frames.flatMap((frame) => statesIn(frame));
const terminate = (lines: readonly Line[]): void => lines.forEach(({ socket }) => socket.terminate());

test("[S52] step-1 flood: who asks again and again without reading is sent away", async () => {
  const attacker = await arena.invite("viewer");
  const owner = await arena.invite("owner");
  const line = owner.open();
  await line.opened;
  line.send(updateFrame(changeOf((doc) => Array.from({ length: 2_000 }, (_, index) => doc.getMap("goals").set(`f${index}.due`, `${index} `.repeat(40))))));
  await eventually(() => line.frames.some(([type]) => type === messageType.ack));
  await arena.withstand(async () => {
    const lines = Array.from({ length: 8 }, () => attacker.open());
    for (const each of lines) {
      await each.opened;
      each.socket.pause();
      each.send(...Array.from({ length: 400 }, () => step1Frame()));
    }
    // A line that nobody reads does not hear its end either.
    await attacker.read();
    terminate(lines);
  });
  line.socket.terminate();
});

test("[S51] message flood: tens of thousands of frames of every kind", async () => {
  const attackers = await Promise.all((["editor", "viewer"] as Role[]).map(arena.invite));
  const query = Uint8Array.of(messageType.queryAwareness);
  const presence = (clock: number) => encodeStates([{ client: 77, clock, state: JSON.stringify({ section: "goals" }) }]);
  let client = 30_000_000;
  await arena.withstand(async () => {
    const lines = attackers.map((attacker) => attacker.open());
    for (const line of lines) {
      await line.opened;
      for (let count = 0; count < 10_000; count += 1) line.send(count % 2 === 0 ? query : presence(count));
    }
    const [writer] = lines as [Line];
    const doc = new Y.Doc();
    doc.clientID = client += 1;
    doc.on("update", (update: Uint8Array) => writer.send(updateFrame(update)));
    for (let count = 0; count < 5_000; count += 1) doc.getMap("goals").set("f1.target", count);
    await attackers[0]?.read();
    terminate(lines);
  });
});

test("[S41] awareness: forged, evicted and oversized states reach nobody", async () => {
  const [attacker, watcher] = [await arena.invite("editor"), await arena.invite("viewer")];
  const seen = watcher.open();
  await seen.opened;
  const victim = arena.withstand;
  const bystander = await arena.invite("editor");
  const there = bystander.open();
  await there.opened;
  there.send(encodeStates([{ client: 501, clock: 1, state: JSON.stringify({ section: "risks" }) }]));
  await eventually(() => statesHeard(seen).some(({ client }) => client === 501));
  await victim(async () => {
    const lines = Array.from({ length: 6 }, () => attacker.open());
    await Promise.all(lines.map(({ opened }) => opened));
    const [forging, evicting, long, many, deep, endless] = lines as [Line, Line, Line, Line, Line, Line];
    forging.send(encodeStates([{ client: 501, clock: 50, state: JSON.stringify({ section: "forged" }) }]));
    evicting.send(encodeStates([{ client: 501, clock: 51, state: "null" }]));
    long.send(encodeStates([{ client: 601, clock: 1, state: JSON.stringify({ section: "x".repeat(60_000) }) }]));
    many.send(encodeStates(Array.from({ length: 3_000 }, (_, index) => ({ client: 70_000 + index, clock: 1, state: "{}" }))));
    deep.send(encodeStates([{ client: 602, clock: 1, state: `${'{"a":'.repeat(600)}1${"}".repeat(600)}` }]));
    endless.send(encoding.encode((encoder) => [messageType.awareness, 8, 2 ** 40, 1].forEach((part) => encoding.writeVarUint(encoder, part))));
    await attacker.read();
    terminate(lines);
  });
  const heard = statesHeard(seen);
  expect(heard.filter(({ client, state }) => client === 501 && (state === "null" || state.includes("forged")))).toEqual([]);
  expect(heard.filter(({ client }) => client === 601 || client >= 70_000 && client < 80_000).length).toBeLessThanOrEqual(4);
  expect(Math.max(...heard.map(({ state }) => state.length))).toBeLessThan(4_200);
  terminate([seen, there]);
});

test("[S60] 10,000 fake clients: whoever has no session, or one that was made up, costs little", async () => {
  const url = `ws://127.0.0.1:${arena.port}/sync/${arena.plan}?own=1`;
  await arena.withstand(async () => {
    for (let batch = 0; batch < 50; batch += 1) {
      const lines = Array.from({ length: 200 }, (_, index) => openLine(url, index % 2 === 0 ? {} : { cookie: arena.cookie.replace(/.{9}$/, randomBytes(4).toString("hex")) }));
      expect(new Set(await Promise.all(lines.map(({ closed }) => closed)))).toEqual(new Set([closeCode.signedOut]));
    }
  });
}, 240_000);

test("[S63] one person's hundreds of lines leave the others theirs", async () => {
  const attacker = await arena.invite("editor");
  await arena.withstand(async () => {
    const lines = Array.from({ length: 300 }, () => attacker.open());
    const codes = await Promise.all(lines.map(({ opened, closed }) => Promise.race([opened.then(() => 0, () => -1), closed])));
    expect(codes.filter((code) => code === 0).length).toBeLessThanOrEqual(40);
    terminate(lines);
  });
});

test.each(["viewer", "commenter"] as const)("[S71] a %s's frames of every message type change nothing", async (role) => {
  const attacker = await arena.invite(role);
  const before = await attacker.read();
  const forged = changeOf((doc) => {
    doc.getText("overview/plan.name").delete(0, 1);
    doc.getMap("goals").set("f1.target", -1);
  }, before);
  await arena.withstand(async () => {
    for (let type = 0; type < 128; type += 1) {
      const line = attacker.open();
      await line.opened;
      line.send(type < 4 ? encodeSync(type, forged) : encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, type);
        encoding.writeVarUint8Array(encoder, forged);
      }));
      line.send(updateFrame(forged));
      expect([closeCode.readOnly, closeCode.malformed]).toContain(await line.closed);
    }
  });
  expect((await attacker.read()).getMap("goals").get("f1.target")).toBe(before.getMap("goals").get("f1.target"));
});

test("[S61] cross-site upgrade: a page of another host gets no socket with the visitor's cookie", async () => {
  const attacker = await arena.invite("editor");
  await arena.withstand(async () => {
    const origins = ["http://evil.test", "null", "http://127.0.0.1.evil.test", `https://127.0.0.1:${arena.port}@evil.test`, "file://"];
    for (const origin of origins) expect(await attacker.open(undefined, { origin }).closed, origin).toBe(403);
  });
});

test("[S62] revocation: whoever is removed is out within a second, whatever they do meanwhile, and stays out", async () => {
  await arena.withstand(async () => {
    const attacker = await arena.invite("editor");
    const line = attacker.open();
    await line.opened;
    const doc = new Y.Doc();
    doc.on("update", (update: Uint8Array) => line.send(updateFrame(update)));
    const writing = setInterval(() => doc.getMap("goals").set("f2.target", performance.now()), 5);
    await eventually(() => line.frames.some(([type]) => type === messageType.ack));
    const told = performance.now();
    await arena.remove(attacker);
    expect(await line.closed).toBe(closeCode.accessChanged);
    expect(performance.now() - told).toBeLessThan(1_000);
    clearInterval(writing);
    expect(await attacker.open().closed).toBe(closeCode.notFound);
  });
});

test("[S60] room names: traversal, prototypes, lengths and guesses find nothing", async () => {
  const attacker = await arena.invite("editor");
  const other = crypto.randomUUID();
  const names = [
    "..", "../..", "%2e%2e%2f", "..%2f..%2fetc%2fpasswd", "__proto__", "constructor", "toString", "%00", "%ff", "a".repeat(4_000), other,
    `${arena.plan}/`, `${arena.plan}%00`, `${arena.plan.toUpperCase()}`, ` ${arena.plan}`, `${arena.plan}%2f..%2f${arena.plan}`, "*", "{}", "'; drop table plans; --",
  ];
  await arena.withstand(async () => {
    for (const name of names) {
      const line = attacker.open(`/sync/${name}?own=1`);
      expect([closeCode.notFound, 1006, 404, 400], name).toContain(await line.closed);
      expect(line.frames, name).toEqual([]);
    }
  });
});

test("[S50] fragments: a message in pieces without end is broken off", async () => {
  const attacker = await arena.invite("editor");
  await arena.withstand(async () => {
    const lines = Array.from({ length: 10 }, () => attacker.open());
    await Promise.all(lines.map(({ opened }) => opened));
    for (const { socket } of lines) for (let count = 0; count < 20_000; count += 1) socket.send("x", { fin: false, binary: true });
    const codes = await Promise.all(lines.map(({ closed }) => closed));
    expect(codes.every((code) => [1006, 1008, closeCode.overlong].includes(code as never)), codes.join()).toBe(true);
  });
});

test("[S50] oversize: a frame that is too long is broken off before it takes memory", async () => {
  const attacker = await arena.invite("editor");
  const frame = new Uint8Array(100 * 1024 * 1024);
  await arena.withstand(async () => {
    const line = attacker.open();
    await line.opened;
    line.send(frame);
    expect([closeCode.overlong, 1006]).toContain(await line.closed);
  });
  // Announced and begun, and never ended: forty of them, as many as one person may have.
  const { cookie } = await arena.invite("editor");
  await arena.withstand(async () => {
    const sockets = await Promise.all(Array.from({ length: 40 }, () => openTcp(arena.port)));
    for (const socket of sockets) {
      socket.on("error", () => {}).write(handshake(`cookie: ${cookie}`));
      await new Promise((resolve) => socket.once("data", resolve));
      const header = Buffer.alloc(14);
      header.set([0x82, 0xff]);
      header.writeBigUInt64BE(BigInt(1_400 * 1024), 2);
      socket.resume().write(Buffer.concat([header, Buffer.alloc(1_300 * 1024)]));
    }
    await (await arena.invite("viewer")).read();
    sockets.forEach((socket) => socket.destroy());
  });
});

test("[S99] slowloris: hundreds of greetings that never end keep nobody out", async () => {
  await arena.withstand(async () => {
    const sockets = await Promise.all(Array.from({ length: 500 }, () => openTcp(arena.port)));
    for (const socket of sockets) socket.on("error", () => {}).write(`${handshake().slice(0, 60)}`);
    for (let count = 0; count < 20; count += 1) {
      for (const socket of sockets) socket.write("x");
      await new Promise((resolve) => setImmediate(resolve));
    }
    await (await arena.invite("viewer")).read();
    sockets.forEach((socket) => socket.destroy());
  });
});

test("[S53] half-open: a line that answers nothing is cut", async () => {
  await arena.withstand(() => new Promise<void>((resolve) => (halfOpen.destroyed ? resolve() : void halfOpen.once("close", () => resolve()))));
}, 120_000);

test("[S5] a word before its time: frames beside the handshake are no faster than the welcome", async () => {
  const { cookie } = await arena.invite("viewer");
  await arena.withstand(async () => {
    const socket = await openTcp(arena.port);
    const masked = Buffer.concat([Buffer.of(0x82, 0x80 | 4, 0, 0, 0, 0), Buffer.from([messageType.sync, syncType.update, 1, 9])]);
    socket.on("error", () => {}).write(Buffer.concat([Buffer.from(handshake(`cookie: ${cookie}`)), masked, masked]));
    await new Promise((resolve) => socket.resume().once("close", resolve));
  });
});
