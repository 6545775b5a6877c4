/** What this side does when the server refuses something or closes the connection. */
import { closeCode } from "@/lib/sync/close-codes";
import { type Refusal } from "@/lib/sync/protocol";
import { type NotSavedReason } from "./saved";

export type ServerAnswer =
  /** Nothing is wrong with what we have: the provider comes back by itself. */
  | { readonly do: "come-back" }
  /** Coming back sends everything from the start. If even that builds on nothing, begin again. */
  | { readonly do: "resync" }
  /** It comes back by itself, but says meanwhile that nothing is stored. */
  | { readonly do: "warn"; readonly reason: NotSavedReason }
  | { readonly do: "wait"; readonly reason: NotSavedReason }
  /** Coming back is of no use. */
  | { readonly do: "stop"; readonly reason: NotSavedReason }
  /** The server will never take what is here: put it aside and begin from the server's state. */
  | { readonly do: "start-over"; readonly reason: NotSavedReason };

const answersByCode: Readonly<Record<number, ServerAnswer>> = {
  [closeCode.malformed]: { do: "start-over", reason: "malformed" },
  [closeCode.signedOut]: { do: "stop", reason: "signed-out" },
  [closeCode.readOnly]: { do: "start-over", reason: "read-only" },
  [closeCode.notFound]: { do: "stop", reason: "gone" },
  [closeCode.tooLarge]: { do: "start-over", reason: "too-large" },
  [closeCode.overlong]: { do: "start-over", reason: "too-large" },
  [closeCode.layout]: { do: "start-over", reason: "layout" },
  [closeCode.tooFast]: { do: "wait", reason: "too-fast" },
  [closeCode.resync]: { do: "resync" },
  [closeCode.failed]: { do: "warn", reason: "failed" },
};

export const answerToClose = (code: number): ServerAnswer => answersByCode[code] ?? { do: "come-back" };

/** Those that the close code answers as well are left to it. */
export function answerToRefusal(code: Refusal["code"]): ServerAnswer {
  if (code === "too-fast" || code === "gap") return { do: "come-back" };
  return { do: "start-over", reason: code };
}
