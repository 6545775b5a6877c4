"use client";

import { useTranslations } from "next-intl";
import { useRecord } from "@/lib/client/use-plan";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { shortName } from "@/components/ui/initials";
import { personOf, type PlanPerson } from "./plan-person";
import { useTextLanguage } from "./use-text-language";

/** A person of the plan by id; also one who was removed, since their name still says who was meant. */
export function usePerson(id: string): PlanPerson | null {
  return personOf(useRecord("people", id));
}

/** Avatar and name; `full` writes the whole name. */
export function PersonName({ id, full = false }: { id: string; full?: boolean }) {
  const t = useTranslations("fields");
  const textLanguage = useTextLanguage();
  const person = usePerson(id);
  if (!person) return <span className="text-ink-subtle">{t("unknownPerson")}</span>;
  const name = person.name || t("unknownPerson");
  return (
    <span className="inline-flex h-5 max-w-full items-center gap-1.5 align-top whitespace-nowrap">
      <Avatar name={name} color={person.color} decorative />
      <span lang={textLanguage(name)} className={cx("truncate", person.removed && "text-ink-subtle line-through")} title={name}>
        {full ? name : shortName(name)}
      </span>
    </span>
  );
}

/** One or two with their names; more as avatars, whose names are read and shown on hover. */
export function PeopleView({ ids, full = false }: { ids: readonly string[]; full?: boolean }) {
  if (ids.length <= 2 || full)
    return (
      <span className={cx("flex gap-x-3 gap-y-1", full ? "flex-wrap" : "flex-col")}>
        {ids.map((id) => <PersonName key={id} id={id} full={full} />)}
      </span>
    );
  return <span className="flex flex-wrap gap-[3px]">{ids.map((id) => <PersonAvatar key={id} id={id} />)}</span>;
}

export function PersonAvatar({ id, size = 20 }: { id: string; size?: 16 | 20 }) {
  const t = useTranslations("fields");
  const person = usePerson(id);
  return <Avatar name={person?.name || t("unknownPerson")} color={person?.color ?? 2} size={size} />;
}
