/** A server: the real rooms and connections, on a clock, a disk and a network that end with it. */
import { type PresenceUser } from "@/lib/sync/presence";
import { sections } from "@/lib/plan/sections";
import { closeCode } from "@/lib/sync/close-codes";
import { compactUpdates } from "@/server/compact";
import { type Clock } from "@/server/clock";
import { openConnection } from "@/server/connection";
import { type Fanout } from "@/server/fanout";
import { limits } from "@/server/limits";
import { type Report } from "@/lib/report";
import { noObserver } from "@/server/observer";
import { portionsOf } from "@/server/portion";
import { createRooms } from "@/server/rooms";
import { createTokenBucket, type TokenBucket } from "@/server/token-bucket";
import { watchHeads } from "@/server/watch-heads";
import { type Open } from "./client";
import { type Disk } from "./disk";
import { broken, createLine, type Line } from "./line";

export interface Node {
  readonly open: Open;
  readonly lines: ReadonlySet<Line>;
  /** The process ends without a word. */
  crash(): void;
  /** Sends everyone away, stores what they wrote, and ends. */
  stop(): Promise<void>;
}
export interface NodeDeps {
  readonly name: string;
  readonly clock: Clock;
  /** Milliseconds that this server's clock is off. */
  /** By how much its time of day is off at the world's time. */
  skew(at: number): number;
  readonly random: () => number;
  readonly disk: Disk;
  readonly fanout: Fanout;
  /** Null for a server on its own. */
  readonly watchMs: number | null;
  readonly report: Report;
}

export const planId = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";

/** Small, so that a short history comes to snapshots. */
const tailLimits = { entries: 12, entriesAtRest: 4, leastBytes: 8 * 1024 };

export function startNode({ name, clock: world, skew, random, disk, fanout, watchMs, report }: NodeDeps): Node {
  let isUp = true;
  let isShut = false;
  let visits = 0;
  const clock: Clock = {
    now: world.now,
    date: () => world.now() + skew(world.now()),
    after: (delay, task) => world.after(delay, () => void (isUp && task())),
    endOfTurn: (task) => world.endOfTurn(() => void (isUp && task())),
  };
  const journal = disk.open(clock);
  const lines = new Set<Line>();
  const arriving = new Set<(code: number) => void>();
  const buckets = new Map<string, TokenBucket>();
  const rooms = createRooms({
    journal, clock, tailLimits, registry: sections, isShared: watchMs !== null,
    fanout: {
      ...fanout,
      tell: (plan, hint) => isUp && fanout.tell(plan, hint),
      listen: (plan, hear) => fanout.listen(plan, (hint) => isUp && hear(hint)),
    },
    compact: async (updates) => {
      await new Promise<void>((resolve) => void clock.after(random() * 30, resolve));
      return compactUpdates(updates);
    },
    maxPlanBytes: 1024 * 1024,
    report: (problem, error) => isUp && report(problem, error),
    changed: () => {},
    stepped: () => {},
  });
  const stopWatching = watchMs === null ? () => {} : watchHeads({ clock, journal, rooms, intervalMs: watchMs, report });

  function open(visitor: Parameters<Open>[0], receiver: Parameters<Open>[1]): void {
    const fail = (code: number): void => {
      if (arriving.delete(fail)) receiver.closed(code);
    };
    arriving.add(fail);
    world.after(random() * 20, () => void (arriving.has(fail) && admit()));

    function admit(): void {
      if (isShut) return fail(closeCode.restarting);
      rooms.acquire(planId).then(({ room, release }) => {
        if (!arriving.delete(fail)) return;
        visits += 1;
        const line = createLine(world, random, { ...receiver, closed: (code) => lines.delete(line) && receiver.closed(code) });
        lines.add(line);
        openConnection({
          id: `${name}-${visits}`, socket: line.socket, room, clock, role: visitor.role, client: visitor.client, user: identityOf(visitor.user),
          cut: async (update) => portionsOf(update), wantsOwnMessages: true, bucket: bucketOf(visitor.user), observer: noObserver, report, ended: release,
        });
        receiver.opened(line);
      }, () => fail(closeCode.failed));
    }
  }

  function bucketOf(user: string): TokenBucket {
    const bucket = buckets.get(user) ?? createTokenBucket(clock.now, limits.burst, limits.perSecond);
    buckets.set(user, bucket);
    return bucket;
  }

  function sendAway(code: number): void {
    for (const fail of [...arriving]) fail(code);
    for (const line of [...lines]) line.break();
  }

  function crash(): void {
    isUp = false;
    journal.crash();
    stopWatching();
    sendAway(broken);
  }

  async function stop(): Promise<void> {
    isShut = true;
    sendAway(closeCode.restarting);
    await rooms.drain();
    stopWatching();
    isUp = false;
  }

  return { open, lines, crash, stop };
}

const identityOf = (user: string): PresenceUser => ({ id: user, name: user.toUpperCase(), color: 3 });
