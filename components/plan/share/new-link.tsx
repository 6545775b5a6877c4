"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { type GrantableRole, grantableRoles } from "@/lib/plan/access";

export function NewLink({ onMake }: { onMake(role: GrantableRole): void }) {
  const t = useTranslations("frame");
  const [role, setRole] = useState<GrantableRole>("editor");
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2">
      <Segmented<GrantableRole>
        label={t("share.newRole")}
        value={role}
        segments={grantableRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        onChange={setRole}
      />
      <Button variant="outline" className="ml-auto" onClick={() => onMake(role)}>{t("share.makeLink")}</Button>
    </div>
  );
}
