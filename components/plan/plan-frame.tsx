"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { LateEdits } from "@/components/fields/late-edits";
import { useDeviceSetting, writeDeviceSetting } from "@/components/ui/device-setting";
import { PlanProvider } from "@/lib/client/plan-provider";
import { useFollowing, useSectionPresence } from "@/lib/client/use-presence";
import { useRole } from "@/lib/client/use-role";
import { type Role } from "@/lib/plan/access";
import { type Registry } from "@/lib/plan/section";
import { lazy } from "@/components/ui/lazy";
import { Banners } from "./banners";
import { useCommand } from "./commands";
import { usePlaceLinks } from "./go-to-place";
import { KeysDialog } from "./keys-dialog";
import { FindOrJump } from "./palette/find-or-jump";
import { PanelSlot } from "./panel";
import { PhoneBar } from "./phone-bar";
import { PhoneHeader } from "./phone-header";
import { PlaceStatus } from "./place-status";
import { type OpenPlan, OpenPlanProvider, useOpenPlan } from "./plan-context";
import { Rail } from "./rail";
import { ShareDialog } from "./share-dialog";
import { useShortcuts } from "./shortcuts";
import { TopBar } from "./top-bar";
import { usePlace } from "./use-place";
import { usePlaceCommands } from "./use-place-commands";
import { usePlanName } from "./use-plan-name";
import { useViewCommands } from "./use-view-commands";

const FollowFrame = lazy(() => import("./follow-frame").then((module) => module.FollowFrame));

/** Everything around the sheet. It stays while one goes from step to step. */
export function PlanFrame({ plan, role, registry, children }: { plan: OpenPlan; role: Role; registry: Registry; children: ReactNode }) {
  return (
    <OpenPlanProvider plan={plan}>
      <PlanProvider planId={plan.id} user={plan.me} role={role} registry={registry}>
        <Desk>{children}</Desk>
      </PlanProvider>
    </OpenPlanProvider>
  );
}

function Desk({ children }: { children: ReactNode }) {
  const t = useTranslations("frame");
  const rail = useRail();
  const { section, page } = usePlace();
  const { following } = useFollowing();
  useSectionPresence(section?.id ?? page ?? "overview");
  useShortcuts();
  usePlaceLinks(useOpenPlan().id);
  usePlaceCommands();
  useViewCommands();
  useTitle();
  useFreshAccess();
  return (
    <div data-rail={rail} className="grid h-dvh grid-cols-[auto_minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] overflow-hidden print:block print:h-auto print:overflow-visible max-sm:grid-cols-[minmax(0,1fr)] max-sm:grid-rows-[auto_minmax(0,1fr)_auto]">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-(--z-toast) focus:rounded-control focus:bg-surface-raised focus:px-3 focus:py-2 focus:shadow-pop">
        {t("skip")}
      </a>
      <Rail />
      <TopBar />
      <PhoneHeader />
      <div className="relative flex min-h-0 min-w-0 gap-2 pr-2 pb-2 max-sm:p-0 print:block print:p-0">
        <PanelSlot>
          <main id="main" tabIndex={-1} className="relative flex min-w-0 flex-1 flex-col overflow-hidden rounded-sheet bg-surface shadow-sheet outline-none max-sm:rounded-none max-sm:shadow-none print:block print:overflow-visible print:rounded-none print:bg-white print:shadow-none">
            <PrintedName />
            <Banners />
            {children}
            {following !== null && <Suspense><FollowFrame /></Suspense>}
          </main>
        </PanelSlot>
      </div>
      <PhoneBar />
      <PlaceStatus />
      <FindOrJump />
      <ShareDialog />
      <KeysDialog />
      <LateEdits />
    </div>
  );
}

/** A printed page has no rail to say which plan it is from. */
function PrintedName() {
  return <p className="hidden px-gutter pt-5 text-note text-ink-subtle print:block">{usePlanName()}</p>;
}

/** "folded" where this device chose so; the width may fold it anyway. */
function useRail(): "folded" | undefined {
  const t = useTranslations("frame");
  const isFolded = useDeviceSetting("rail") === "folded";
  useCommand({
    id: "rail",
    group: "action",
    label: t(isFolded ? "unfoldRail" : "foldRail"),
    keys: "[",
    icon: "sidebar",
    run: () => writeDeviceSetting("rail", isFolded ? null : "folded"),
  });
  return isFolded ? "folded" : undefined;
}

/** The code I may pass on, and what else the page was given by my role, is asked for again when the role changes. */
function useFreshAccess(): void {
  const router = useRouter();
  const role = useRole();
  const known = useRef(role);
  useEffect(() => {
    if (known.current === role) return;
    known.current = role;
    router.refresh();
  }, [router, role]);
}

/** The tab's title follows the plan's name as it is written. */
function useTitle(): void {
  const t = useTranslations("frame");
  const name = usePlanName();
  const { step } = usePlace();
  useEffect(() => {
    document.title = step === "overview" ? name : `${t(`steps.${step}`)} · ${name}`;
  }, [t, name, step]);
}
