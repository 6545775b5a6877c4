"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { personOf } from "@/components/fields/plan-person";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Avatar } from "@/components/ui/avatar";
import { shortName } from "@/components/ui/initials";

/** Whose column it is. A name leads to what its person owes. */
export const PersonHead = memo(function PersonHead({ id, column, href }: { id: string; column: number; href: string }) {
  const t = useTranslations("raci");
  const fields = useTranslations("fields");
  const textLanguage = useTextLanguage();
  const record = useRecord("people", id);
  const name = personOf(record)?.name || fields("unknownPerson");
  const role = String(record?.values["role"] ?? "");
  return (
    <th scope="col" aria-colindex={column} className="px-1 pt-1.5 pb-1 align-bottom font-regular">
      <a href={href} tabIndex={-1} title={t("person", { name })} className="grid justify-items-center rounded-control py-1 hover:bg-surface-hover">
        <Avatar name={name} color={personOf(record)?.color ?? 2} size={28} decorative />
        <span lang={textLanguage(name)} className="mt-1 max-w-full truncate font-medium text-ink">{shortName(name)}</span>
        <span lang={textLanguage(role)} className="max-w-full truncate text-meta text-ink-subtle ko:text-note">{role || " "}</span>
      </a>
    </th>
  );
});
