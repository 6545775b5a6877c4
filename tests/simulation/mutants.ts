/** Bugs as somebody might write them, each a replacement of one place of the server's source. The simulation must notice every one. */

export interface Mutant {
  readonly bug: string;
  readonly file: string;
  /** Occurs once in the file. */
  readonly find: string;
  readonly replace: string;
}

const room = "server/room.ts";
const writer = "server/room-writer.ts";
const guard = "server/guard.ts";
const stored = "server/stored-plan.ts";
const document = "server/plan-document.ts";

export const mutants: readonly Mutant[] = [
  {
    bug: "an update is acknowledged before it is on the disk", file: room,
    find: "writer.whenDurable(stored, () => peer.close(closeCode.failed));", replace: "stored();",
  },
  {
    bug: "an update is sent to others before it is on the disk", file: room,
    find: "for (const data of changes) writer.write(", replace: "for (const data of changes) notify(encodeSync(syncType.update, data), peer.id), writer.write(",
  },
  {
    bug: "who asks is sent what is not on the disk", file: room,
    find: "writer.whenDurable(send, () => sync(peer, stateVector));", replace: "send();",
  },
  {
    bug: "synced is said before all of the plan was sent", file: room,
    find: "    for (const message of onDisk.frames()) peer.sendPlan(message);\n    peer.send(encodeSync(syncType.step2, emptyUpdate));",
    replace: "    peer.send(encodeSync(syncType.step2, emptyUpdate));\n    for (const message of onDisk.frames()) peer.sendPlan(message);",
  },
  {
    bug: "the document is kept although the disk refused an entry", file: room,
    find: "if (phase === \"reloading\") return void loadAgain();", replace: "if (phase === \"reloading\") writer.startAt(writer.head()), (phase = \"open\");",
  },
  {
    bug: "those whose update was lost are not sent away", file: room,
    find: "for (const giveUp of lost) giveUp();", replace: "",
  },
  {
    bug: "what a new connection was told is here may be lost without a word", file: room,
    find: "      writer.whenDurable(() => {}, () => peer.close(closeCode.failed));\n", replace: "",
  },
  {
    bug: "what was stored although it seemed not to be is sent to nobody", file: room,
    find: "if (isBehind) for (const message of onDisk.frames()) notify(message);", replace: "",
  },
  {
    bug: "the guard is removed", file: guard,
    find: "  const decoded = decodeUpdate(update);",
    replace: "  if (visitor.canEdit) return { kind: \"change\", clients: [...Y.parseUpdateMeta(update).to.keys()] };\n  const decoded = decodeUpdate(update);",
  },
  {
    bug: "a viewer may write", file: guard,
    find: "if (!visitor.canEdit) return", replace: "if (update.length < 0) return",
  },
  {
    bug: "anybody may write under anybody's client id", file: guard,
    find: "clients.every((client) => visitor.mayWriteAs(client))", replace: "true",
  },
  {
    bug: "what is not there yet can be deleted", file: guard,
    find: "if (reachesBeyond(", replace: "if (update.length < 0 && reachesBeyond(",
  },
  {
    bug: "a hint is the truth, whatever is missing or on its way to the disk", file: writer,
    find: "if (!isNext || unsettled > 0 || isReading) return hearOf(last);", replace: "",
  },
  {
    bug: "a hint is taken although one before it is missing", file: writer,
    find: "const isNext = news.every(({ seq }, index) => seq === head + 1 + index);", replace: "const isNext = true;",
  },
  {
    bug: "what another server was faster than is never written", file: writer,
    find: "for (const item of pending) send(item);", replace: "",
  },
  {
    bug: "missed entries are not read", file: "server/watch-heads.ts",
    find: "for (const [plan, head] of heads) void rooms.catchUp(plan, head);", replace: "",
  },
  {
    bug: "who comes from another server may meet an older plan", file: "server/rooms.ts",
    find: "if (existing && deps.isShared) await room.becomeCurrent();", replace: "",
  },
  {
    bug: "a snapshot takes the place of one entry too many", file: "server/shorten.ts",
    find: "await journal.compact(plan, { seq, at", replace: "await journal.compact(plan, { seq: seq + 1, at",
  },
  {
    bug: "a snapshot forgets whose client ids are", file: "server/shorten.ts",
    find: "owners: document.ownersOf(clients)", replace: "owners: {}",
  },
  {
    bug: "behind a snapshot an entry is forgotten", file: stored,
    find: "tail.filter((each) => each.seq > seq)", replace: "tail.filter((each) => each.seq > seq + 1)",
  },
  {
    bug: "the first entry behind a snapshot is not loaded", file: stored,
    find: "let tail: Tail[] = entries.map(", replace: "let tail: Tail[] = entries.slice(1).map(",
  },
  {
    bug: "after a restart client ids are nobody's", file: document,
    find: "if (author !== null) claim(", replace: "if (author === \"\") claim(",
  },
  {
    bug: "an answer is given that was made before the last change", file: document,
    find: "    changes.push(update);\n    answers = new Map();", replace: "    changes.push(update);",
  },
  {
    bug: "one frame too many is acknowledged", file: "server/connection.ts",
    find: "const count = received;", replace: "const count = received + 1;",
  },
  {
    bug: "an update goes to its author and nobody else", file: "server/audience.ts",
    find: "if (peer.id !== from) peer.send(frame);", replace: "if (peer.id === from) peer.send(frame);",
  },
  {
    bug: "who left is still there", file: "server/audience.ts",
    find: "      awareness.remove(peer);\n", replace: "",
  },
  {
    bug: "presence is what the client says it is", file: "server/awareness.ts",
    find: "{ ...said, user: peer.user }", replace: "said",
  },
  {
    bug: "a client id may have two owners at once", file: "server/seats.ts",
    find: "if (owner !== peer.user.id || held.has(peer)) return false;", replace: "",
  },
];
