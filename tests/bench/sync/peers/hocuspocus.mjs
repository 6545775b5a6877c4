import { Server } from "@hocuspocus/server";
import { answerProbes } from "./probe.mjs";

const server = new Server({ port: 0, address: "127.0.0.1", quiet: true });
await server.listen();
console.log(JSON.stringify({ port: server.address.port }));
answerProbes();
