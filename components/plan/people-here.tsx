"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { useRegistry } from "@/lib/client/plan-provider";
import { type Person } from "@/lib/client/presence";
import { findSection } from "./places";

/** Who is in the room, me first. A press on someone follows them. */
export function PeopleHere({ me, people, following, most = 4, size = 24, onFollow }: {
  me: { readonly name: string; readonly color: number };
  people: readonly Person[];
  following: string | null;
  /** Others shown one by one; the rest is a number. */
  most?: number;
  size?: 24 | 28;
  onFollow(user: string | null): void;
}) {
  const t = useTranslations("frame");
  const present = people.filter(({ away }) => !away);
  const shown = present.slice(0, most);
  const rest = people.filter((person) => !shown.includes(person));
  return (
    <div role="group" aria-label={t("peopleHere", { count: present.length + 1 })} className="mr-1.5 flex items-center gap-[3px]">
      <span className="max-sm:hidden"><Avatar name={t("me", { name: me.name })} color={me.color} size={size} live me letters={me.name} /></span>
      {shown.map(({ user }) => (
        <button
          key={user.id}
          type="button"
          aria-pressed={following === user.id}
          aria-label={t("follow", { name: user.name })}
          data-tooltip={t("follow", { name: user.name })}
          onClick={() => onFollow(following === user.id ? null : user.id)}
          className="flex rounded-full aria-pressed:ring-2 aria-pressed:ring-accent aria-pressed:ring-offset-2 aria-pressed:ring-offset-canvas"
        >
          <Avatar name={user.name} color={user.color} size={size} live decorative />
        </button>
      ))}
      {rest.length > 0 && <Rest people={rest} onFollow={onFollow} />}
    </div>
  );
}

function Rest({ people, onFollow }: { people: readonly Person[]; onFollow(user: string): void }) {
  const t = useTranslations("frame");
  const entries = people.map(({ user, away, section }): MenuEntry => ({
    id: user.id,
    text: user.name,
    label: (
      <span className="flex items-center gap-2">
        <Avatar name={user.name} color={user.color} size={20} live={!away} decorative />
        {user.name}
      </span>
    ),
    hint: away ? t("away") : <PlaceName section={section} />,
    disabled: away,
    onSelect: () => onFollow(user.id),
  }));
  return (
    <Menu
      label={t("morePeople", { count: people.length })}
      align="end"
      entries={entries}
      trigger={(props) => (
        <Button size="sm" className="ml-0.5 px-1! font-regular! text-ink-subtle! tabular-nums" aria-label={t("morePeople", { count: people.length })} {...props}>
          +{people.length}
        </Button>
      )}
    />
  );
}

function PlaceName({ section }: { section: string | null }) {
  const t = useTranslations("frame.steps");
  const registry = useRegistry();
  const found = section === null ? null : findSection(registry, section);
  return found ? t(found.step) : null;
}
