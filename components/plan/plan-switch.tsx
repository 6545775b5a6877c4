"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Mark } from "@/components/ui/mark";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { request } from "@/lib/client/request";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useOpenPlan } from "./plan-context";
import { overviewPath } from "./places";
import { usePlanName } from "./use-plan-name";

interface PlanRow {
  readonly id: string;
  readonly name: string;
}

/** The plan on screen, and my other plans behind it. They are asked for when the menu is approached. */
export function PlanSwitch() {
  const t = useTranslations("frame");
  const plan = useOpenPlan();
  const name = usePlanName();
  const languageOf = useTextLanguage();
  const [others, setOthers] = useState<readonly PlanRow[]>([]);

  const load = async () => {
    const answer = await request<readonly PlanRow[]>("GET", "/api/plans");
    if (answer.ok) setOthers(answer.value.filter(({ id }) => id !== plan.id));
  };
  const entries: readonly MenuEntry[] = [
    { kind: "heading", id: "mine", label: t("yourPlans") },
    { id: plan.id, label: <span lang={languageOf(name)}>{name}</span>, text: name, current: true, href: overviewPath(plan.id) },
    ...others.map(({ id, name: label }) => ({ id, label: <span lang={languageOf(label)}>{label}</span>, text: label, href: overviewPath(id) })),
    { kind: "separator", id: "line" },
    { id: "all", icon: "list", label: t("portfolio"), href: "/plans" },
    { id: "new", icon: "plus", label: t("newPlan"), href: "/" },
  ];
  return (
    <Menu
      label={t("yourPlans")}
      entries={entries}
      className="w-72 max-w-[calc(100vw-32px)]"
      trigger={({ onPointerEnter, onFocus, ...props }) => (
        <button
          type="button"
          {...props}
          onPointerEnter={() => {
            onPointerEnter();
            void load();
          }}
          onFocus={() => {
            onFocus();
            void load();
          }}
          className="mb-3.5 flex h-8 w-full flex-none items-center gap-2 rounded-control px-1.5 text-left font-semibold hover:bg-surface-active folded:justify-center folded:px-0"
        >
          <Mark size={20} className="flex-none text-accent-text" />
          <span lang={languageOf(name)} className="min-w-0 truncate folded:sr-only">{name}</span>
          <Icon name="upDown" size={14} className="ml-auto text-ink-subtle folded:hidden" />
        </button>
      )}
    />
  );
}
