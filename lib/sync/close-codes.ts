/**
 * Why a socket closed. y-websocket treats 4400-4499 as final and emits `closed`; after any other
 * code it comes back by itself.
 */
export const closeCode = {
  malformed: 4400,
  signedOut: 4401,
  /** A write without the right to write. */
  readOnly: 4403,
  /** No such plan, or one this person may not see: they look alike. */
  notFound: 4404,
  tooLarge: 4413,
  /** An update outside the document's layout. */
  layout: 4422,
  tooFast: 4429,
  /** A frame so long that the websocket itself broke off (RFC 6455, 7.4.1). */
  overlong: 1009,
  /** The server stops; come back. */
  restarting: 1012,
  /** Role, link or session changed; come back and be authorized anew. */
  accessChanged: 4500,
  /** The update builds on something the server has not; come back and sync from the start. */
  resync: 4501,
  /** Loading, applying or storing failed; nothing was acknowledged. */
  failed: 4502,
  /** The reader is too slow for what is being written. */
  slow: 4503,
  /** The client id is somebody else's, or of a newer connection; come back with another. */
  clientTaken: 4504,
} as const;
export type CloseCode = (typeof closeCode)[keyof typeof closeCode];
