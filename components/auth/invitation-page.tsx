import { useLocale, useTranslations } from "next-intl";
import { differingLanguage } from "@/lib/plan/format/text-language";
import { BlurredSheet } from "./blurred-sheet";
import { EnterForm, type LinkKey } from "./enter-form";

export interface InvitationPageProps {
  /** A link's token, or a room's code. */
  readonly linkKey: LinkKey;
  readonly invitation: { readonly plan: string; readonly planName: string; readonly role: string; readonly inviter: string };
  /** Of whoever is known here already. */
  readonly name: string | null;
}

/** One field over the blurred sheet. */
export function InvitationPage({ linkKey, invitation, name }: InvitationPageProps) {
  const t = useTranslations("auth");
  const { plan, planName, role, inviter } = invitation;
  return (
    <div className="relative grid min-h-dvh place-items-center overflow-hidden bg-canvas p-4">
      <BlurredSheet />
      <main className="relative w-full max-w-[400px] rounded-dialog bg-surface-raised p-6 shadow-dialog forced-colors:border">
        <p className="text-ink-muted">{t("invited", { name: inviter })}</p>
        <h1 className="mt-1 text-title font-semibold text-balance" lang={differingLanguage(planName, useLocale())}>{planName || t("unnamed")}</h1>
        <p className="mt-2 mb-5 text-body text-ink-muted">{t("invitedAs", { role })}</p>
        <EnterForm linkKey={linkKey} plan={plan} name={name} />
      </main>
    </div>
  );
}
