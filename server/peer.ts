/** Someone in a room, seen from the room: it never sees a socket. */
import { type CloseCode } from "@/lib/sync/close-codes";
import { type PresenceUser } from "@/lib/sync/presence";
import { type Refusal } from "@/lib/sync/protocol";

export interface Peer {
  readonly id: string;
  readonly user: PresenceUser;
  readonly canEdit: boolean;
  /** The client id of its document, which it named when it came; the stock client does not. */
  readonly client: number | null;
  /** One message of the wire. */
  send(message: Uint8Array): void;
  /** The same, of the plan as it stands: the only thing that may be large through no fault of the peer's. */
  sendPlan(message: Uint8Array): void;
  /** Says why, closes, and leaves the room. */
  refuse(code: Refusal["code"]): void;
  /** Closes and leaves the room. */
  close(code: CloseCode): void;
}
