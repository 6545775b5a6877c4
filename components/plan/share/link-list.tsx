"use client";

import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { joinLink } from "../room-code";
import { type ShareLink } from "./share-data";

/** Each link with what it allows, the code one says aloud, and its end. */
export function LinkList({ links, onRevoke }: { links: readonly ShareLink[]; onRevoke(link: string): void }) {
  const t = useTranslations("frame");
  return (
    <ul>
      {links.map((link) => (
        <li key={link.id} className="flex min-h-10 items-center gap-2 border-b border-line-faint last:border-0">
          <b className="tracking-[0.02em] tabular-nums">{link.code}</b>
          <span className="text-ink-muted">{t(`roles.${link.role}`)}</span>
          <span className="-mr-1.5 ml-auto flex">
            <CopyButton label={t("share.copyLink", { code: link.code })} text={() => joinLink(link.token ?? link.code)} />
            <IconButton icon="x" iconSize={14} label={t("share.revoke", { code: link.code })} onClick={() => onRevoke(link.id)} />
          </span>
        </li>
      ))}
      {links.length === 0 && <li className="py-1 text-ink-subtle">{t("share.noLinks")}</li>}
    </ul>
  );
}
