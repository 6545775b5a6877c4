import Link from "next/link";
import { useTranslations } from "next-intl";
import { EntryProvider } from "@/components/start/entry";
import { JoinForm } from "@/components/start/join-form";
import { LonePage } from "@/components/start/lone-page";

/** A link that was turned off, or never was. */
export function DeadLinkPage({ isKnown }: { isKnown: boolean }) {
  const t = useTranslations("auth");
  return (
    <LonePage title={t("deadLink")} text={t("deadLinkText")}>
      <EntryProvider isKnown={isKnown}>
        <h2 className="mb-2.5 text-heading font-semibold">{t("joinByCode")}</h2>
        <JoinForm />
      </EntryProvider>
      <p className="mt-8 border-t border-line pt-4">
        <Link href="/" className="inline-flex min-h-target items-center font-medium text-accent-text hover:underline">{t("toStart")}</Link>
      </p>
    </LonePage>
  );
}
