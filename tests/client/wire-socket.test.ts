import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { type SocketClass, wireSocket } from "@/lib/client/wire-socket";
import { messageType, syncType } from "@/lib/sync/protocol";

let sent: Uint8Array[];
beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
});
afterEach(() => vi.useRealTimers());

class Line {
  readonly OPEN = 1;
  readyState = 1;
  send(frame: Uint8Array) {
    sent.push(frame);
  }
}

function open(client = 7) {
  const onUpdateSent = vi.fn();
  const Wire = wireSocket(Line as unknown as SocketClass, { doc: { clientID: client }, onUpdateSent });
  return { socket: new Wire("ws://room"), onUpdateSent };
}

function awarenessFrame(client: number, state: object | null, clock = 1): Uint8Array<ArrayBuffer> {
  const awareness = new Awareness(new Y.Doc());
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  applyAwarenessUpdate(awareness, update, "test");
  const body = state ? encodeAwarenessUpdate(awareness, [client]) : update;
  awareness.destroy();
  return Uint8Array.from([messageType.awareness, body.length, ...body]);
}

it("[C66] only this tab's state leaves, paced, the newest of those that waited, and a farewell at once", () => {
  const { socket } = open(7);
  socket.send(awarenessFrame(9, { other: true }));
  expect(sent).toEqual([]);
  const frames = [1, 2, 3, 4].map((clock) => awarenessFrame(7, { clock }, clock));
  for (const frame of frames) socket.send(frame);
  expect(sent).toEqual([frames[0]]);
  vi.advanceTimersByTime(60);
  expect(sent).toEqual([frames[0], frames[3]]);
  vi.advanceTimersByTime(1_000);
  expect(sent).toHaveLength(2);
  const [last, farewell] = [awarenessFrame(7, { clock: 5 }, 5), awarenessFrame(7, null, 6)];
  socket.send(last);
  socket.send(awarenessFrame(7, { clock: 6 }, 6));
  socket.send(farewell);
  vi.advanceTimersByTime(1_000);
  expect(sent.slice(2)).toEqual([last, farewell]);
});

it("[C3] update frames are counted from the answer on; earlier ones stay here", () => {
  const { socket, onUpdateSent } = open();
  const frame = (type: number) => Uint8Array.from([messageType.sync, type, 1, 0]);
  socket.send(frame(syncType.step1));
  socket.send(frame(syncType.update));
  expect(sent).toHaveLength(1);
  socket.send(frame(syncType.step2));
  socket.send(frame(syncType.update));
  expect(sent).toHaveLength(3);
  expect(onUpdateSent.mock.calls.flat()).toEqual([1, 2]);
});
