import { expect, it } from "vitest";
import { addProse, addRecord, setValue } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { type Prose, proseToText, textToProse } from "@/lib/plan/prose";
import { answerToProse, questionsIn } from "@/lib/plan/survey";
import { createReplica, syncAll } from "../support/replicas";
import { things } from "../support/small-registry";

const registry = [things];
const noteOf = ({ doc }: ReturnType<typeof createReplica>) => proseToText(readPlan(doc, registry).sections["things"]?.records[0]?.values["note"] as Prose);

it("[P27] what is put behind a text leaves it as it is, with what others write meanwhile", () => {
  const [a, b] = [createReplica(1, registry), createReplica(2, registry)];
  addRecord(a, "things", { id: "x" }, { note: textToProse("first") });
  syncAll(a, b);
  expect(addProse(a, "things", "x", "note", textToProse("from a")).ok).toBe(true);
  addProse(b, "things", "x", "note", textToProse("from b"));
  syncAll(a, b);
  expect(noteOf(a)).toBe(noteOf(b));
  expect(noteOf(a).split("\n")[0]).toBe("first");
  expect(noteOf(a).split("\n").slice(1).sort()).toEqual(["from a", "from b"]);
  setValue(a, "things", "x", "note", []);
  addProse(a, "things", "x", "note", textToProse("again"));
  expect(noteOf(a)).toBe("again");
});

it("[P27] only a text that exists takes it", () => {
  const a = createReplica(1, registry);
  addRecord(a, "things", { id: "x" });
  expect(addProse(a, "things", "y", "note", [])).toEqual({ ok: false, code: "unknown-record" });
  for (const field of ["title", "nothing", "toString"]) expect(addProse(a, "things", "x", field, [])).toEqual({ ok: false, code: "unknown-field" });
});

it("[P28] a lone answer is quoted by its lines, with a name where there is one", () => {
  const answers = [{ question: "Why?", answer: "It is slow.\n\nVery." }];
  expect(proseToText(answerToProse({ answers, name: "" }))).toBe("It is slow.\nVery.");
  expect(answerToProse({ answers, name: "Min" })[0]?.type).toBe("blockquote");
  expect(proseToText(answerToProse({ answers, name: "Min" }))).toBe("It is slow.\nVery.\n\u2014 Min");
});

it("[P28] of several questions each that was answered stands before its answer", () => {
  const answers = [{ question: "Why?", answer: "" }, { question: "When?", answer: "Mondays" }];
  expect(proseToText(answerToProse({ answers, name: "" }))).toBe("When?\nMondays");
});

it("[W45] a line that is not empty is a question", () => {
  expect(questionsIn(" Why? \n\n When?\n")).toEqual(["Why?", "When?"]);
});
