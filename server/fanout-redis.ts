/** Hints over Redis: what is told of a plan within a turn is one message on the plan's channel. */
import { createClient } from "@redis/client";
import { type Report } from "@/lib/report";
import { type Clock } from "./clock";
import { type Fanout, type Hint } from "./fanout";
import { decodeHints, encodeHints } from "./hint-codec";

export interface RedisFanoutDeps {
  readonly url: string;
  /** Tells this server's messages from others'. */
  readonly sender: string;
  readonly clock: Pick<Clock, "endOfTurn">;
  readonly report: Report;
}

/** Milliseconds between two attempts to reach Redis. */
const [firstPause, longestPause] = [100, 2_000];

const channelOf = (plan: string): string => `planroom:${plan}`;

/** While Redis is out of reach nothing is told, and what was not told is never told later: the journal knows it. */
export function createRedisFanout({ url, sender, clock, report }: RedisFanoutDeps): Fanout {
  /** Told once an outage, not at every attempt. */
  let isAway = false;
  const [publisher, subscriber] = [connect(), connect()];
  let outbox = new Map<string, Hint[]>();

  function connect() {
    const client = createClient({
      url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (retries) => Math.min(firstPause * 2 ** retries, longestPause), connectTimeout: longestPause },
    });
    client.on("error", (error: unknown) => {
      if (!isAway) report("Redis is out of reach", error);
      isAway = true;
    });
    client.on("ready", () => void (isAway = false));
    client.connect().catch(() => {}); // reported by the event
    return client;
  }

  function tell(plan: string, hint: Hint): void {
    if (outbox.size === 0) clock.endOfTurn(flush);
    const hints = outbox.get(plan);
    if (hints) hints.push(hint);
    else outbox.set(plan, [hint]);
  }

  function flush(): void {
    const messages = outbox;
    outbox = new Map();
    if (!publisher.isReady) return;
    for (const [plan, hints] of messages)
      publisher.publish(channelOf(plan), Buffer.from(encodeHints(sender, hints))).catch(() => {}); // lost hints are found by the gap
  }

  function listen(plan: string, listener: (hint: Hint) => void): () => void {
    const channel = channelOf(plan);
    let isOver = false;
    const receive = (message: Buffer) => {
      const heard = decodeHints(message);
      if (heard && heard.sender !== sender) for (const hint of heard.hints) listener(hint);
    };
    // The client subscribes anew by itself when Redis comes back, but not to what it never subscribed to.
    const subscribe = () => isOver || subscriber.subscribe(channel, receive, true).catch(() => {});
    if (subscriber.isReady) void subscribe();
    else subscriber.once("ready", subscribe);
    return () => {
      isOver = true;
      if (subscriber.isReady) subscriber.unsubscribe(channel, receive, true).catch(() => {});
    };
  }

  async function close(): Promise<void> {
    for (const client of [publisher, subscriber]) client.destroy();
  }

  return { tell, listen, close };
}
