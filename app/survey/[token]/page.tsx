import { getTranslations } from "next-intl/server";
import { openedSurvey } from "@/app/api/surveyed";
import { DeadLinkPage } from "@/components/auth/dead-link-page";
import { ClosedSurveyPage } from "@/components/survey/closed-survey-page";
import { SurveyPage } from "@/components/survey/survey-page";
import { currentUser } from "@/lib/auth/session";
import { getHost } from "@/lib/host";

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

export async function generateMetadata() {
  const t = await getTranslations("survey.page");
  return { title: t("title"), referrer: "no-referrer" };
}

/** Where a survey's link leads. Of the plan nothing is told but what is asked, and nobody is signed in. */
export default async function Page({ params }: Props) {
  const { token } = await params;
  const survey = await openedSurvey(getHost(), token);
  if (!survey) return <DeadLinkPage isKnown={(await currentUser()) !== null} />;
  const { title, questions, version } = survey;
  return title === null ? <ClosedSurveyPage /> : <SurveyPage token={token} title={title} questions={questions} version={version} />;
}
