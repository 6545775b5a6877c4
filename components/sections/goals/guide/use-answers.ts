"use client";

import { useMemo } from "react";
import { useOpenPlan } from "@/components/plan/plan-context";
import { useStep } from "@/lib/client/use-step";
import { addRecord, setMember } from "@/lib/plan/doc/records";

/** What each question writes, each as one step to undo. The ids answered are those of the new rows. */
export interface Answers {
  goal(title: string): string | null;
  deliverable(title: string, goal: string | null): string | null;
  /** `deliverable`: what they get. */
  stakeholder(name: string, deliverable: string | null): string | null;
  /** A worry becomes a row of the risk register, with my name as it is now. */
  risk(title: string, goal: string | null): string | null;
  task(title: string, deliverable: string): string | null;
}

/** Null while I may not edit. */
export function useAnswers(): Answers | null {
  const step = useStep();
  const { me } = useOpenPlan();
  return useMemo(() => {
    if (!step) return null;
    const add = (section: string, values: Parameters<typeof addRecord>[3]) => step((writer) => {
      const added = addRecord(writer, section, {}, values);
      return added.ok ? added.value : null;
    });
    const goals = (goal: string | null) => ({ goals: goal === null ? [] : [goal] });
    return {
      goal: (title) => add("goals", { title }),
      deliverable: (title, goal) => add("deliverables", { title, ...goals(goal) }),
      risk: (title, goal) => add("risks", { title, raisedBy: me.name, ...goals(goal) }),
      task: (title, deliverable) => add("tasks", { title, deliverable }),
      stakeholder: (name, deliverable) => step((writer) => {
        const added = addRecord(writer, "stakeholders", {}, { name });
        if (!added.ok) return null;
        if (deliverable !== null) setMember(writer, "deliverables", deliverable, "stakeholders", added.value, true);
        return added.value;
      }),
    };
  }, [step, me.name]);
}
