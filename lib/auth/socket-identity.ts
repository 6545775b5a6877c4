import { type IncomingMessage } from "node:http";
import { type Db } from "@/lib/db/schema";
import { readSession, type SessionKeys } from "./session-cookie";

export interface SocketIdentity {
  readonly userId: string;
  readonly name: string;
  /** Of the session at the upgrade; a later one in the database means it was ended. */
  readonly sessionVersion: number;
}

/** Who asks for a websocket; null when they are not signed in. */
export async function identify(
  request: Pick<IncomingMessage, "headers">,
  { db, ...keys }: SessionKeys & { readonly db: Db },
): Promise<SocketIdentity | null> {
  const session = await readSession(db, request.headers.cookie, keys);
  if (!session) return null;
  return { userId: session.user.id, name: session.user.name, sessionVersion: session.user.session_version };
}
