/** Two people who write into one plan, as a process: how long a letter of one takes to the other. */
import { answerParent } from "../support/program";
import { connectClient } from "../support/sync-client";
import { type SyncServerFacts } from "../support/sync-server";

export interface Felt {
  /** Milliseconds from one screen to the other. */
  readonly p99: number;
  /** Whether what both see is what was written, and nothing else. */
  readonly isWhole: boolean;
  readonly written: string;
}
export type Question = { readonly do: "begin" } | { readonly do: "report"; readonly more: number };

const facts = JSON.parse(process.env["FACTS"] ?? "") as SyncServerFacts;
const [sofia, minjun] = [connectClient(facts), connectClient(facts)];
const nameOf = ({ doc }: typeof sofia) => doc.getText("overview/plan.name");
const sent = new Map<number, number>();
let took: number[] = [];
let written = nameOf(sofia).toString();
let isWriting = false;

nameOf(minjun).observe(() => {
  const length = nameOf(minjun).length;
  for (const [at, time] of sent) {
    if (at > length) continue;
    took.push(performance.now() - time);
    sent.delete(at);
  }
});

setInterval(() => {
  if (!isWriting) return;
  const letter = String.fromCharCode(97 + (written.length % 26));
  sent.set(written.length + 1, performance.now());
  nameOf(sofia).insert(written.length, letter);
  written += letter;
}, 15);

process.on("disconnect", () => process.exit());
answerParent(async (question: Question): Promise<Felt | void> => {
  if (question.do === "begin") {
    await until(() => sofia.provider.synced && minjun.provider.synced);
    [took, written, isWriting] = [[], nameOf(sofia).toString(), true];
    return until(() => took.length > 20);
  }
  const enough = took.length + question.more;
  await until(() => took.length >= enough);
  isWriting = false;
  await until(() => sofia.isSaved() && sent.size === 0);
  const sorted = took.toSorted((one, other) => one - other);
  return {
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    isWhole: [sofia, minjun].every((each) => nameOf(each).toString() === written),
    written,
  };
});
process.stdout.write("{}\n");

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}
