"use client";

import { useTranslations } from "next-intl";
import { FieldError } from "@/components/ui/field-error";
import { Skeleton } from "@/components/ui/skeleton";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { useRole } from "@/lib/client/use-role";
import { can } from "@/lib/plan/access";
import { LinkList } from "./link-list";
import { MemberList } from "./member-list";
import { NewLink } from "./new-link";
import { useShareData } from "./share-data";

/** Who may come in by which link, and who is in. `inset`: with a margin of its own, as a popover needs. */
export function SharePanel({ plan, me, inset = true }: { plan: string; me: string; inset?: boolean }) {
  const t = useTranslations("frame.share");
  const role = useRole();
  const refusalText = useRefusalText();
  const { links, members, refusal, ...change } = useShareData(plan);
  return (
    <div className={inset ? "grid max-h-[min(640px,calc(100dvh-72px))] gap-4 overflow-y-auto p-4" : "grid gap-4"}>
      {refusal && <FieldError>{refusalText(refusal)}</FieldError>}
      {can(role, "plan.share") && (
        <section className="grid gap-1">
          <h2 className="text-heading font-semibold">{t("links")}</h2>
          <p className="text-pretty text-ink-muted">{t("linksHint")}</p>
          {links ? <LinkList links={links} onRevoke={change.revokeLink} /> : <Waiting />}
          <NewLink onMake={change.makeLink} />
        </section>
      )}
      <section className="grid gap-1 border-t border-line pt-4 first:border-0 first:pt-0">
        <h2 className="text-heading font-semibold">
          {t("members")} {members && <span className="font-regular text-ink-subtle tabular-nums">{members.length}</span>}
        </h2>
        {members ? (
          <MemberList members={members} me={me} mayChange={can(role, "plan.members")} onRole={change.changeRole} onRemove={change.removeMember} />
        ) : (
          <Waiting />
        )}
      </section>
    </div>
  );
}

const Waiting = () => (
  <div className="grid gap-3 py-2"><Skeleton width="70%" /><Skeleton width="50%" /></div>
);
