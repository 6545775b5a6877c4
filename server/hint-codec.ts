/** Hints as bytes: several in one message, all of one plan. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { type Hint } from "./fanout";
import { type Entry } from "./journal";

const kinds = ["entries", "presence", "who", "notice"] as const;

export function encodeHints(sender: string, hints: readonly Hint[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, sender);
    for (const hint of hints) {
      encoding.writeUint8(encoder, kinds.indexOf(hint.kind));
      if (hint.kind === "entries") writeEntries(encoder, hint.entries);
      else if (hint.kind !== "who") encoding.writeVarUint8Array(encoder, hint.frame);
    }
  });
}

/** Null for bytes that are no hints. */
export function decodeHints(bytes: Uint8Array): { readonly sender: string; readonly hints: readonly Hint[] } | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const sender = decoding.readVarString(decoder);
    const hints: Hint[] = [];
    while (decoding.hasContent(decoder)) hints.push(readHint(decoder));
    return { sender, hints };
  } catch {
    return null; // what a hint says is found in the journal too
  }
}

function readHint(decoder: decoding.Decoder): Hint {
  const kind = kinds[decoding.readUint8(decoder)];
  if (kind === "entries") return { kind, entries: readEntries(decoder) };
  if (kind === "who") return { kind };
  if (kind === undefined) throw new Error("no such hint");
  return { kind, frame: decoding.readVarUint8Array(decoder) };
}

function writeEntries(encoder: encoding.Encoder, entries: readonly Entry[]): void {
  encoding.writeVarUint(encoder, entries.length);
  for (const { seq, author, at, data } of entries) {
    encoding.writeVarUint(encoder, seq);
    encoding.writeVarString(encoder, author);
    encoding.writeVarUint(encoder, at);
    encoding.writeVarUint8Array(encoder, data);
  }
}

const readEntries = (decoder: decoding.Decoder): Entry[] =>
  Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    seq: decoding.readVarUint(decoder),
    author: decoding.readVarString(decoder),
    at: decoding.readVarUint(decoder),
    data: decoding.readVarUint8Array(decoder),
  }));
