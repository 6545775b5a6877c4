"use client";

import { useTranslations } from "next-intl";
import { useReplicaIfAny } from "@/lib/client/use-replica";

/** What a record is called, also one that was removed; read when it is needed, not followed. */
export function useNames(): (section: "tasks" | "milestones" | "people" | "resources" | "deliverables" | "budget", id: string) => string {
  const t = useTranslations("fields");
  const snapshot = useReplicaIfAny()?.snapshot;
  return (section, id) => {
    const values = snapshot?.record(section, id)?.values;
    return String(values?.["name"] ?? values?.["title"] ?? "") || t(section === "people" ? "unknownPerson" : "notSet");
  };
}
