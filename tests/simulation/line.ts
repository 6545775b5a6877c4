/** A websocket between a browser and a server: in order, late, and broken or dead at any moment. */
import { type Clock } from "@/server/clock";
import { type Socket, type SocketEvents } from "@/server/socket";

export interface Line {
  readonly socket: Socket;
  /** What the browser sends. */
  send(frame: Uint8Array): void;
  /** Both ends learn of it; what is under way is gone. */
  break(): void;
  /** Nothing arrives any more, and nobody learns of it before they miss something. */
  die(): void;
  isDead(): boolean;
}
/** The browser's end. */
export interface Receiver {
  message(frame: Uint8Array): void;
  closed(code: number): void;
}

/** What a browser sees of a line that broke. */
export const broken = 1006;

export function createLine(clock: Clock, random: () => number, browser: Receiver): Line {
  let server: SocketEvents | null = null;
  let isOver = false;
  let isDead = false;
  let isPaused = false;
  let held: (() => void)[] = [];
  const lastAt = { up: 0, down: 0 };

  function carry(way: "up" | "down", deliver: () => void): void {
    const at = Math.max(lastAt[way], clock.now() + random() * 20);
    lastAt[way] = at;
    clock.after(at - clock.now(), () => void (isDead || deliver()));
  }

  function end(code: number): void {
    if (isOver) return;
    isOver = true;
    server?.closed();
    browser.closed(code);
  }

  const socket: Socket = {
    listen: (events) => void (server = events),
    send(messages) {
      for (const message of messages) carry("down", () => isOver || browser.message(message.slice()));
    },
    ping: () => carry("down", () => carry("up", () => isOver || server?.pong())),
    pause: () => void (isPaused = true),
    resume() {
      isPaused = false;
      for (const deliver of held.splice(0)) deliver();
    },
    // The close comes after what was sent before it.
    close: (code) => carry("down", () => end(code)),
    terminate: () => end(broken),
    bufferedBytes: () => 0,
  };

  function receive(frame: Uint8Array): void {
    if (isOver) return;
    if (isPaused) held.push(() => receive(frame));
    else server?.message(frame, true);
  }

  return {
    socket,
    send: (frame) => carry("up", () => receive(frame)),
    break: () => end(broken),
    isDead: () => isDead,
    die() {
      isDead = true;
      // The browser's own watchdog; the server has its heartbeat.
      clock.after(30_000, () => end(broken));
    },
  };
}
