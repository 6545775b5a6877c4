import { useTranslations } from "next-intl";
import { JoinDoor } from "./join-door";
import { LonePage } from "./lone-page";

export function NotFoundPage({ isKnown }: { isKnown: boolean }) {
  const t = useTranslations("start");
  return (
    <LonePage title={t("notFoundTitle")} text={t("notFoundText")}>
      <JoinDoor isKnown={isKnown} />
      <p className="mt-8 flex flex-wrap gap-x-5 border-t border-line pt-4">
        <a href="/" className="inline-flex min-h-target items-center font-medium text-accent-text hover:underline">{t("toStart")}</a>
        {!isKnown && (
          <a href="/sign-in" className="inline-flex min-h-target items-center font-medium text-accent-text hover:underline">{t("signIn")}</a>
        )}
      </p>
    </LonePage>
  );
}
