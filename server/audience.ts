/** Everyone who has a plan open: the peers here, and through hints those who are with other servers. */
import { closeCode } from "@/lib/sync/close-codes";
import { createAwareness } from "./awareness";
import { type Clock } from "./clock";
import { type Fanout, type Hint } from "./fanout";
import { type Peer } from "./peer";

export interface AudienceDeps {
  readonly plan: string;
  readonly clock: Clock;
  readonly fanout: Fanout;
  /** Whose client id it is by what is written under it. */
  ownerOf(client: number): string | undefined;
}
export interface Audience {
  readonly peers: ReadonlySet<Peer>;
  add(peer: Peer): void;
  /** Gives the peer the client id it came with. False when that is somebody else's. */
  seat(peer: Peer): boolean;
  /** The person who is there under the client id. */
  userAt(client: number): string | undefined;
  remove(peer: Peer): void;
  /** One frame, to all but `from`. */
  notify(frame: Uint8Array, from?: string): void;
  /** What the peer says of its presence. False when it is no awareness update. */
  announce(peer: Peer, update: Uint8Array): boolean;
  /** Tells the peer who else is there. */
  introduce(peer: Peer): void;
  hear(hint: Exclude<Hint, { readonly kind: "entries" }>): void;
  close(): void;
}

export function createAudience({ plan, clock, fanout, ownerOf }: AudienceDeps): Audience {
  const peers = new Set<Peer>();
  const awareness = createAwareness<Peer>({ clock, ownerOf, notify, publish, replaced: (peer) => peer.close(closeCode.clientTaken) });

  function notify(frame: Uint8Array, from: string | null = null): void {
    for (const peer of peers) if (peer.id !== from) peer.send(frame);
  }

  function publish(frame: Uint8Array, from: string | null): void {
    notify(frame, from);
    fanout.tell(plan, { kind: "presence", frame });
  }

  function hear(hint: Exclude<Hint, { readonly kind: "entries" }>): void {
    if (hint.kind === "notice") return notify(hint.frame);
    if (hint.kind === "presence") return awareness.hear(hint.frame);
    const frame = awareness.ownMessage();
    if (frame) fanout.tell(plan, { kind: "presence", frame });
  }

  return {
    peers,
    add: (peer) => void peers.add(peer),
    seat: (peer) => peer.client === null || awareness.seat(peer, peer.client),
    remove(peer) {
      peers.delete(peer);
      awareness.remove(peer);
    },
    userAt: awareness.userAt,
    notify,
    announce: awareness.receive,
    introduce(peer) {
      const others = awareness.messageFor(peer);
      if (others) peer.send(others);
    },
    hear,
    close: awareness.close,
  };
}
