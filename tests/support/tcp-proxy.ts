/** A line to a server that can be cut, held, and mended. */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface TcpProxy {
  readonly port: number;
  pass(): void;
  /** Breaks what there is and lets nobody in. */
  cut(): void;
  /** Nothing goes through, and nobody is told. */
  hold(): void;
  close(): Promise<void>;
}

export async function openTcpProxy(to: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let state: "pass" | "cut" | "hold" = "pass";
  const server = createServer((near) => {
    if (state === "cut") return void near.destroy();
    const far = connect(to.port, to.host);
    for (const [from, other] of [[near, far], [far, near]] as const) {
      sockets.add(from);
      if (state === "hold") from.pause();
      from.on("data", (data) => other.write(data));
      from.on("error", () => {}); // it closes, which is what counts
      from.on("close", () => {
        sockets.delete(from);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    port: (server.address() as AddressInfo).port,
    pass() {
      state = "pass";
      for (const socket of sockets) socket.resume();
    },
    cut() {
      state = "cut";
      for (const socket of sockets) socket.destroy();
    },
    hold() {
      state = "hold";
      for (const socket of sockets) socket.pause();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
