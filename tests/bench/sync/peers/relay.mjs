/** The least that a server can do: what comes from one goes to all others of its room. It keeps nothing, and reads nothing. */
import { WebSocketServer } from "ws";
import { answerProbes } from "./probe.mjs";

const rooms = new Map();
/** Frames that newcomers of a room get. */
const held = new Map();
const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false }, () =>
  console.log(JSON.stringify({ port: server.address().port })));

server.on("connection", (socket, { url }) => {
  const name = url.split("?")[0];
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  for (const frame of held.get(name) ?? []) socket.send(frame);
  socket.on("message", (data) => {
    for (const other of room) if (other !== socket) other.send(data);
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(name);
  });
});
answerProbes({ hold: ({ room, frames }) => void held.set(`/${room}`, frames.map((frame) => Buffer.from(frame, "base64"))) });
