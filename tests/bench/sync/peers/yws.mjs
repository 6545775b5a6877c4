import { createServer } from "node:http";
import { setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";
import { answerProbes } from "./probe.mjs";

const web = createServer();
const sockets = new WebSocketServer({ server: web });
sockets.on("connection", setupWSConnection);
web.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: web.address().port })));
answerProbes();
