/** Everyone who has a plan open: the peers here, and through hints those who are with other servers. */
import { createAwareness } from "./awareness";
import { type Clock } from "./clock";
import { type Fanout, type Hint } from "./fanout";
import { type Peer } from "./peer";

export interface AudienceDeps {
  readonly plan: string;
  readonly clock: Clock;
  readonly fanout: Fanout;
  /** Whether the client id is this person's, or becomes it because it was nobody's. */
  claim(client: number, user: string): boolean;
}
export interface Audience {
  readonly peers: ReadonlySet<Peer>;
  add(peer: Peer): void;
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

export function createAudience({ plan, clock, fanout, claim }: AudienceDeps): Audience {
  const peers = new Set<Peer>();
  const awareness = createAwareness({ clock, claim, notify, publish });

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
    remove(peer) {
      peers.delete(peer);
      awareness.remove(peer);
    },
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
