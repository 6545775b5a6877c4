/**
 * The wire: y-websocket's messages, and a few of our own for clients that ask for them with
 * `?own=1`. One message a frame: y-websocket 3.1 reads only the first.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type Role } from "@/lib/plan/access";

export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** server -> client, JSON `Welcome`: who you are here. First message of a connection. */
  welcome: 100,
  /** server -> client, varuint: how many of this connection's update frames are on disk. */
  ack: 101,
  /** server -> client, JSON `Refusal`; the socket closes after it. */
  refusal: 102,
  /** server -> client, without a body: the list of baselines is not what it was. */
  baselines: 103,
  /** The same of what is approved. */
  approvals: 104,
  /** The same of how watched fields changed. */
  trail: 105,
  /** The same of what outsiders could not tell. */
  marks: 106,
  /** The same of surveys and their answers. */
  surveys: 107,
} as const;

/** What changed beside the document; whoever shows it asks for it again. */
export type News = "baselines" | "approvals" | "trail" | "marks" | "surveys";
export const newsTypes: readonly number[] = [messageType.baselines, messageType.approvals, messageType.trail, messageType.marks, messageType.surveys];

/** Kinds of a sync message, as y-protocols numbers them. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;

/** Query parameter by which a client asks for our own messages. */
export const ownMessagesParameter = "own";

/** Query parameter in which a client names the client id of its document, so that it is held by nobody else. */
export const clientParameter = "client";

export interface Welcome {
  readonly user: { readonly id: string; readonly name: string; readonly color: number };
  readonly role: Role;
}
export const refusalCodes = ["read-only", "layout", "too-large", "malformed", "too-fast", "gap"] as const;
export interface Refusal {
  readonly code: (typeof refusalCodes)[number];
}

/** Whether a frame is for those only who asked for our own messages. */
export const isOwnMessage = (frame: Uint8Array): boolean => (frame[0] ?? 0) >= messageType.welcome;

export const encodeWelcome = (welcome: Welcome): Uint8Array => encodeJson(messageType.welcome, welcome);
export const encodeRefusal = (refusal: Refusal): Uint8Array => encodeJson(messageType.refusal, refusal);

/** A message whose type says it all. */
export const encodeNotice = (news: News): Uint8Array => Uint8Array.of(messageType[news]);

/** `count`: update frames (step 2 or update) of this connection that are durable, in the order sent. */
export function encodeAck(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.ack);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

/** The body of a message of our own whose type has been read already. */
export const readJsonBody = (decoder: decoding.Decoder): unknown => JSON.parse(decoding.readVarString(decoder));
export const readAckBody = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder);

/** Whether a client's frame carries an update, so that the server will acknowledge it. */
export function isUpdateFrame(frame: Uint8Array): boolean {
  return frame[0] === messageType.sync && (frame[1] === syncType.step2 || frame[1] === syncType.update);
}

function encodeJson(type: number, body: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarString(encoder, JSON.stringify(body));
  return encoding.toUint8Array(encoder);
}
