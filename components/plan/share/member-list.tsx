"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { type Role, roles } from "@/lib/plan/access";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { type Member } from "./share-data";

export function MemberList({ members, me, mayChange, onRole, onRemove }: {
  members: readonly Member[];
  me: string;
  mayChange: boolean;
  onRole(user: string, role: Role): void;
  onRemove(user: string): void;
}) {
  const t = useTranslations("frame");
  const languageOf = useTextLanguage();
  return (
    <ul>
      {members.map((member) => (
        <li key={member.user} className="flex min-h-10 items-center gap-2.5 border-b border-line-faint last:border-0">
          <Avatar name={member.name} color={member.color} size={24} decorative />
          <span className="min-w-0 truncate">
            <b lang={languageOf(member.name)}>{member.name}</b>{" "}
            <span className="text-ink-subtle">{member.user === me ? t("share.you") : member.kind === "guest" ? t("share.guest") : ""}</span>
          </span>
          <span className="-mr-2 ml-auto flex-none">
            {mayChange ? (
              <RoleMenu member={member} onRole={onRole} onRemove={onRemove} />
            ) : (
              <span className="pr-2 text-ink-muted">{t(`roles.${member.role}`)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function RoleMenu({ member, onRole, onRemove }: { member: Member; onRole(user: string, role: Role): void; onRemove(user: string): void }) {
  const t = useTranslations("frame");
  const label = t("share.changeRole", { name: member.name });
  const entries: readonly MenuEntry[] = [
    ...roles.map((role) => ({ id: role, label: t(`roles.${role}`), current: role === member.role, onSelect: () => onRole(member.user, role) })),
    { kind: "separator", id: "line" },
    { id: "remove", label: t("share.remove"), tone: "critical", onSelect: () => onRemove(member.user) },
  ];
  return (
    <Menu
      label={label}
      align="end"
      entries={entries}
      trigger={(props) => (
        <Button aria-label={`${t(`roles.${member.role}`)}, ${label}`} {...props}>
          {t(`roles.${member.role}`)}
          <Icon name="down" size={14} />
        </Button>
      )}
    />
  );
}
