"use client";

import { useTranslations } from "next-intl";
import { type PersonInField } from "@/lib/client/presence";
import { Avatar, presenceStyle } from "@/components/ui/avatar";
import { shortName } from "@/components/ui/initials";

/** The tint of a field somebody is in. It lies behind the text, so it stands before it. */
export function PresenceTint({ color }: { color: number }) {
  return <span aria-hidden="true" style={presenceStyle(color)} className="absolute -inset-x-[9px] -inset-y-[7px] rounded-chip bg-(--ps)/70 print:hidden" />;
}

/**
 * Somebody is in this field: a ring inside its edge, their name for two seconds, then their avatar
 * at the corner. Two in one field: the ring of the first, both avatars. Lies over its positioned parent.
 */
export function PresenceRing({ people }: { people: readonly Pick<PersonInField, "user">[] }) {
  const t = useTranslations("table");
  const first = people[0];
  if (!first) return null;
  const names = people.map(({ user }) => user.name);
  return (
    <span style={presenceStyle(first.user.color)} className="group/ring pointer-events-none absolute -inset-x-[9px] -inset-y-[7px] z-(--z-ring) print:hidden">
      <span aria-hidden="true" className="absolute inset-0 rounded-chip inset-ring-2 inset-ring-(--p) forced-colors:border-2" />
      <span
        key={first.user.id}
        aria-hidden="true"
        className="absolute right-1.5 bottom-[calc(100%-7px)] animate-[presence-tag_var(--duration-name-tag)_step-end_forwards] rounded-[4px] bg-(--p) px-[5px] py-px text-meta leading-[14px] font-semibold whitespace-nowrap text-presence-on in-[[data-field]:hover]:animate-none in-[[data-field]:focus]:animate-none"
      >
        {shortName(first.user.name)}
      </span>
      <span className="absolute -top-1 -right-1 flex gap-0.5">
        {people.map(({ user }) => (
          <span key={user.id} className="pointer-events-auto animate-[presence-avatar_var(--duration-quick)_var(--duration-name-tag)_both] rounded-full shadow-[0_0_0_2px_var(--color-surface)] in-[[data-field]:hover]:invisible">
            <Avatar name={user.name} color={user.color} size={16} live />
          </span>
        ))}
      </span>
      <span className="sr-only">{people.length === 1 ? t("isEditing", { name: names[0] ?? "" }) : t("areEditing", { names: names.join(", ") })}</span>
    </span>
  );
}
