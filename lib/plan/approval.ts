/** Who approved which part of a plan. The server keeps it beside the document, so that nobody can forge one. */
export interface Approval {
  /** The part: "scope", or "plan-b:" and a record's id. */
  readonly subject: string;
  readonly by: { readonly id: string; readonly name: string };
  /** Milliseconds, by the server's clock. */
  readonly at: number;
  /** What was approved, as the part was written down then. Another text: changed since. */
  readonly content: string;
}

export const isApprovalSubject = (subject: string): boolean => /^[a-z][a-z-]{0,31}(:[A-Za-z0-9_-]{1,32})?$/.test(subject);

/** In UTF-16 units; a request has at most 64 KiB. */
export const longestApproval = 20_000;
