import { useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { Mark } from "@/components/ui/mark";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { AccountMenu, type Me } from "./account-menu";
import { Blueprint } from "./blueprint";
import { EntryProvider } from "./entry";
import { JoinForm } from "./join-form";
import { type RecentPlan, RecentPlans } from "./recent-plans";
import { SampleCard } from "./sample-card";
import { StartForm } from "./start-form";

export function StartPage({ me, plans, now }: { me: Me | null; plans: readonly RecentPlan[]; now: number }) {
  const t = useTranslations("start");
  return (
    <div className="grid min-h-dvh bg-surface md:grid-cols-[minmax(0,1fr)_min(46.667%,800px)]">
      <div className="@container flex min-w-0 flex-col px-[clamp(20px,4.45vw,64px)] py-7 md:pl-[clamp(28px,5vw,72px)] max-sm:py-4">
        <header className="-mr-[9px] flex items-center gap-1 text-[17px]">
          <Mark size={26} className="text-accent-text" />
          <b className="mr-auto ml-1.5 font-semibold tracking-[-0.012em]">Planroom</b>
          <span className="flex items-center gap-0.5 text-ui">
            <AccountMenu me={me} />
            <LanguageSwitch />
            <ThemeSwitch size="md" />
          </span>
        </header>
        <main className="my-auto w-full max-w-[608px] py-10 max-sm:py-8">
          <h1 className="text-display font-semibold text-balance max-sm:text-[2.25rem] max-sm:leading-[2.625rem]">{t("title")}</h1>
          <p className="mt-3 max-w-[500px] text-[18px] leading-7 text-pretty text-ink-muted max-sm:text-lead">{t("purpose")}</p>
          <EntryProvider isKnown={me !== null}>
            <StartForm />
            <div className="mt-[38px] grid gap-x-10 gap-y-8 border-t border-line pt-6 @xl:grid-cols-2">
              <section>
                <h2 className="mb-2.5 text-heading font-semibold">{t("join")}</h2>
                <JoinForm />
              </section>
              <section>
                <h2 className="mb-2.5 text-heading font-semibold">{t("sample")}</h2>
                <SampleCard />
              </section>
            </div>
          </EntryProvider>
        </main>
        <footer className="flex min-h-target items-center gap-2.5 text-ink-subtle">
          <RecentPlans plans={plans} now={now} />
        </footer>
      </div>
      <Blueprint />
    </div>
  );
}
