"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type Baselines } from "@/lib/client/use-baselines";
import { type BaselineSummary } from "@/lib/plan/derive/baseline";
import { formatDate } from "@/lib/plan/format/dates";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { AnchoredPopover, Popover } from "@/components/ui/popover";
import { showToast } from "@/components/ui/toast";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { BaselineName } from "./baseline-name";

/** Which baseline to compare with, and a new one. */
export function BaselineControls({ baselines }: { baselines: Baselines }) {
  const t = useTranslations("milestones.baseline");
  const refusalText = useRefusalText();
  const [said, setSaid] = useState("");
  const [isNaming, setNaming] = useState(false);
  const { list, refusal } = baselines;
  return (
    <>
      {list !== null && list.length > 0 && <BaselineMenu baselines={baselines} onNaming={setNaming} />}
      {baselines.hindrance !== "role" && <SaveBaseline baselines={baselines} onNaming={setNaming} onSaved={(name) => setSaid(t("saved", { name }))} />}
      {refusal && !isNaming && (
        <div className="order-last basis-full">
          {list === null ? <p className="text-ink-subtle">{t("unreachable")}</p> : <FieldError>{refusalText(refusal)}</FieldError>}
        </div>
      )}
      <output className="sr-only">{said}</output>
    </>
  );
}

function BaselineMenu({ baselines, onNaming }: { baselines: Baselines; onNaming(isNaming: boolean): void }) {
  const t = useTranslations("milestones.baseline");
  const ui = useTranslations("ui");
  const anchor = useRef<HTMLButtonElement>(null);
  const [renamed, setRenamed] = useState<BaselineSummary | null>(null);
  const describe = useDescription();
  const { list, chosen, hindrance } = baselines;

  async function remove({ id, name }: BaselineSummary): Promise<void> {
    if (!(await baselines.remove(id))) return;
    showToast({ id: `baseline-${id}`, message: t("removed", { name }), action: { label: ui("undo"), onPress: () => void restore(id) } });
  }
  async function restore(id: string): Promise<void> {
    if (await baselines.restore(id)) baselines.choose(id);
  }

  const changes: readonly MenuEntry[] = chosen && baselines.mayChange(chosen)
    ? [
        { kind: "separator", id: "changes" },
        { id: "rename", label: t("renameNamed", chosen), disabled: hindrance !== null, onSelect: () => setRenamed(chosen) },
        { id: "remove", label: t("remove", chosen), tone: "critical", disabled: hindrance !== null, onSelect: () => void remove(chosen) },
      ]
    : [];
  const entries: readonly MenuEntry[] = [
    ...(list ?? []).map((each): MenuEntry => ({
      id: each.id, label: each.name, hint: describe(each), current: each.id === chosen?.id, onSelect: () => baselines.choose(each.id),
    })),
    { id: "none", label: t("none"), current: chosen === null, onSelect: () => baselines.choose(null) },
    ...changes,
  ];
  return (
    <>
      <Menu
        label={t("choose")}
        align="end"
        className="max-w-[min(420px,calc(100vw-16px))]"
        entries={entries}
        trigger={({ ref, ...props }) => (
          <Button
            {...props}
            className="max-sm:-ml-2 max-sm:h-11"
            ref={(element) => {
              ref.current = element;
              anchor.current = element;
            }}
          >
            <span className="text-ink-subtle">{t("against")}</span>
            <span className="max-w-40 truncate text-ink">{chosen?.name ?? t("none")}</span>
            <Icon name="down" size={14} />
          </Button>
        )}
      />
      {renamed && (
        <AnchoredPopover anchor={anchor} open label={t("renameNamed", renamed)} align="end" className={popoverClass} onOpenChange={(isOpen) => !isOpen && setRenamed(null)}>
          <BaselineName
            baselines={baselines}
            initial={renamed.name}
            button={t("rename")}
            submit={(text) => baselines.rename(renamed.id, text)}
            onNaming={onNaming}
            onDone={() => setRenamed(null)}
          />
        </AnchoredPopover>
      )}
    </>
  );
}

function SaveBaseline({ baselines, onNaming, onSaved }: { baselines: Baselines; onNaming(isNaming: boolean): void; onSaved(name: string): void }) {
  const t = useTranslations("milestones.baseline");
  const isOffline = baselines.hindrance === "offline";
  return (
    <Popover
      label={t("save")}
      align="end"
      className={popoverClass}
      trigger={({ onClick, ...props }) => (
        <Button
          variant="outline"
          className="max-sm:h-11"
          {...props}
          aria-disabled={isOffline}
          data-tooltip={isOffline ? t("saveOffline") : undefined}
          onClick={() => !isOffline && onClick()}
        >
          {t("save")}
        </Button>
      )}
    >
      {(close) => (
        <BaselineName
          baselines={baselines}
          initial=""
          hint={t("nameHint")}
          button={t("saveButton")}
          submit={baselines.take}
          onNaming={onNaming}
          onDone={(name) => {
            onSaved(name);
            close();
          }}
        />
      )}
    </Popover>
  );
}

const popoverClass = "w-80 max-w-[calc(100vw-16px)] p-4";

/** "4 Jan · Grace" */
function useDescription(): (baseline: BaselineSummary) => string {
  const language = useLocale();
  const { year } = usePlanFacts();
  return ({ takenAt, takenBy }) => {
    const day = new Date(takenAt);
    const iso = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
    return `${formatDate(iso, { language, year, short: true })} · ${takenBy.name}`;
  };
}
