/** A few tasks with a view of them on the page. */
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { panels } from "@/components/sections";
import { type Role } from "@/lib/plan/access";
import { addRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { singleId } from "@/lib/plan/section";
import { findSection, openStage, settle, type Stage } from "../table/stage";
import { asPhone } from "./raci-stage";

export function seedTasks(writer: Writer): void {
  setValue(writer, "overview", singleId, "start", "2027-01-04");
  const add = (section: string, id: string, values: Parameters<typeof addRecord>[3]) => addRecord(writer, section, { id }, values);
  add("people", "yuna", { name: "Yuna Seo", role: "Lead", strengths: "Short decisions" });
  add("people", "grace", { name: "Grace Moon" });
  add("tasks", "agree", { title: "Agree the scope", assignees: ["yuna"], status: "todo", due: "2020-01-08", urgent: true, important: true });
  add("tasks", "build", { title: "Build it", assignees: ["yuna", "grace"], status: "doing", important: true });
  add("tasks", "tell", { title: "Tell everyone", urgent: true });
  add("tasks", "heard", { title: "Listen", assignees: ["grace"], status: "done" });
  add("responsibilities", "row", { title: "The scope", raci: { yuna: "A", grace: "R" }, tasks: ["agree", "build"] });
  add("rationale", "why", { why: "Decides quickly", person: "yuna", work: "agree", strengths: "Short decisions" });
}

/** `search`: of the address, which `next/navigation` is mocked to say. */
export async function openTasks({ role = "editor", section: id = "tasks", ...options }: { role?: Role; section?: string; seed?: (writer: Writer) => void } = {}): Promise<Stage> {
  asPhone(false);
  const section = findSection(id);
  const Panel = panels[id];
  if (!Panel) throw new Error(`no panel for ${id}`);
  const plan = { id: "p", name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  const stage = await openStage({ section, role, seed: options.seed ?? seedTasks, children: <OpenPlanProvider plan={plan}><Panel section={section} /></OpenPlanProvider> });
  // The panel and its view are fetched one after the other.
  for (let turn = 0; turn < 4; turn++) await settle();
  return stage;
}
