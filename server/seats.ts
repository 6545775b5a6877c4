/** Which client id is whose while they are here. Each is held by one connection, and each connection holds one. */
export interface Seats<Peer> {
  of(peer: Peer): number | undefined;
  /** Who holds the client id. */
  holder(client: number): Peer | undefined;
  /** Whether the peer holds the client id now. An older connection of the same person gives way to it. */
  take(peer: Peer, client: number): boolean;
  leave(peer: Peer): void;
}
export interface SeatsDeps<Peer> {
  /** The person whose client id it is beyond this room: they wrote under it, or are with another server. */
  ownerOf(client: number): string | undefined;
  gaveWay(older: Peer, newer: Peer): void;
}

export function createSeats<Peer extends { readonly user: { readonly id: string } }>({ ownerOf, gaveWay }: SeatsDeps<Peer>): Seats<Peer> {
  const holders = new Map<number, Peer>();
  const held = new Map<Peer, number>();

  function take(peer: Peer, client: number): boolean {
    const holder = holders.get(client);
    if (holder === peer) return true;
    const owner = ownerOf(client) ?? holder?.user.id ?? peer.user.id;
    if (owner !== peer.user.id || held.has(peer)) return false;
    if (holder) held.delete(holder);
    holders.set(client, peer);
    held.set(peer, client);
    if (holder) gaveWay(holder, peer);
    return true;
  }

  function leave(peer: Peer): void {
    const client = held.get(peer);
    if (client === undefined) return;
    held.delete(peer);
    holders.delete(client);
  }

  return { of: (peer) => held.get(peer), holder: (client) => holders.get(client), take, leave };
}
