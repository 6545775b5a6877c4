/** One edit of an honest person, small or large, anywhere in the plan. */
import { addRecord, moveRecord, removeRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { sections } from "@/lib/plan/sections";
import { exampleValue, pick } from "../support/field-values";

export function edit(writer: Writer, random: () => number): void {
  if (random() < 0.5) typeInName(writer, random);
  else editRecord(writer, random);
}

/** Letters come one by one, at places that others write at as well. */
function typeInName({ doc }: Writer, random: () => number): void {
  const text = doc.getText("overview/plan.name");
  const at = Math.floor(random() * (text.length + 1));
  if (random() < 0.25 && at < text.length) text.delete(at, Math.min(3, text.length - at));
  else text.insert(at, String.fromCodePoint(97 + Math.floor(random() * 26)));
}

function editRecord(writer: Writer, random: () => number): void {
  const section = pick(random, edited);
  const rows = readPlan(writer.doc, [section]).sections[section.id]?.records.map(({ id }) => id) ?? [];
  const chance = random();
  if (rows.length === 0 || chance < 0.2) addRecord(writer, section.id, {});
  else if (chance < 0.3) moveRecord(writer, section.id, pick(random, rows), null);
  else if (chance < 0.35) removeRecord(writer, section.id, pick(random, rows));
  else {
    const [id, field] = pick(random, Object.entries(section.fields));
    setValue(writer, section.id, pick(random, rows), id, exampleValue(field, random, rows));
  }
}

const edited = sections.filter(({ id }) => ["goals", "risks", "tasks"].includes(id));
