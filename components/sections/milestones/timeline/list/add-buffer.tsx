"use client";

import { useTranslations } from "next-intl";
import { useReplica } from "@/lib/client/use-replica";
import { Button } from "@/components/ui/button";
import { addBuffer, suggestedText } from "../findings/mend";
import { useList } from "./list-context";

/** Over the mark of a milestone without a buffer, while its row is looked at. By keys the cell is typed into. */
export function AddBuffer({ id, name }: { id: string; name: string }) {
  const t = useTranslations("findings");
  const replica = useReplica();
  const { mayEdit, isTable } = useList();
  if (!mayEdit) return null;
  return (
    <Button
      size="sm"
      variant="outline"
      tabIndex={-1}
      aria-label={t("addBufferTo", { name, days: suggestedText })}
      className={`absolute z-1 ${isTable ? "right-0" : "-right-10"} bg-surface-raised! opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden print:hidden`}
      onClick={() => addBuffer(replica, "milestones", id)}
    >
      {t("addBuffer", { days: suggestedText })}
    </Button>
  );
}
