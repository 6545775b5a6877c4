/** What outsiders could not tell from a plan, until somebody has answered it. */
import { randomUUID } from "node:crypto";
import { type MarkSubject, type OutsiderMark } from "@/lib/plan/outsider-mark";
import { type Db } from "./schema";

export interface NewMark extends MarkSubject {
  readonly plan: string;
  readonly note: string;
  readonly markedBy: string;
}
export type MarkOutcome = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly code: "marks-full" | "no-mark" };

/** Open ones of a plan. */
export const mostMarks = 200;
const keptSettledMs = 30 * 24 * 60 * 60 * 1000;

/** Marking the same again only replaces the note. */
export function addMark(db: Db, { plan, rule, section, record, note, markedBy }: NewMark, at: number): Promise<MarkOutcome> {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom("outsider_marks").where("plan", "=", plan).where("settled_at", "<", at - keptSettledMs).execute();
    const open = await tx.selectFrom("outsider_marks").selectAll().where("plan", "=", plan).where("settled_at", "is", null).execute();
    const known = open.find((mark) => mark.marked_by === markedBy && mark.rule === rule && mark.section === section && mark.record === record);
    if (known) {
      await tx.updateTable("outsider_marks").set({ note }).where("id", "=", known.id).execute();
      return { ok: true, id: known.id };
    }
    if (open.length >= mostMarks) return { ok: false, code: "marks-full" };
    const id = randomUUID();
    const row = { id, plan, rule, section, record, note, marked_by: markedBy, marked_at: at, settled_by: null, settled_at: null };
    await tx.insertInto("outsider_marks").values(row).execute();
    return { ok: true, id };
  });
}

/** Those that nobody has settled, the oldest first. */
export async function marksOf(db: Db, plan: string): Promise<OutsiderMark[]> {
  const query = db
    .selectFrom("outsider_marks")
    .innerJoin("users", "users.id", "outsider_marks.marked_by")
    .select(["outsider_marks.id", "rule", "section", "record", "note", "marked_at as at", "users.id as userId", "users.name as userName"]);
  const open = query.where("plan", "=", plan).where("settled_at", "is", null);
  const rows = await open.orderBy("marked_at").orderBy("outsider_marks.id").execute();
  return rows.map(({ userId, userName, ...mark }) => ({ ...mark, by: { id: userId, name: userName } }));
}

/** Who said it; null when the plan has no such open mark. */
export async function findMarkAuthor(db: Db, plan: string, id: string): Promise<string | null> {
  const query = db.selectFrom("outsider_marks").select("marked_by").where("plan", "=", plan).where("id", "=", id);
  return (await query.where("settled_at", "is", null).executeTakeFirst())?.marked_by ?? null;
}

export async function settleMark(db: Db, plan: string, id: string, by: string, at: number): Promise<MarkOutcome> {
  const settle = db.updateTable("outsider_marks").set({ settled_by: by, settled_at: at }).where("plan", "=", plan).where("id", "=", id);
  const settled = await settle.where("settled_at", "is", null).returning("id").executeTakeFirst();
  return settled ? { ok: true, id } : { ok: false, code: "no-mark" };
}
