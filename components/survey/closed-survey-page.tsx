import { useTranslations } from "next-intl";
import { LonePage } from "@/components/start/lone-page";

export function ClosedSurveyPage() {
  const t = useTranslations("survey.page");
  return <LonePage title={t("closed")} text={t("closedText")} />;
}
