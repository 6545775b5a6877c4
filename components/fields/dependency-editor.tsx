"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type Dependency, dependencyTypes, type DependencyField, type DependencyType } from "@/lib/plan/fields";
import { parseNumber } from "@/lib/plan/format/numbers";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type EditorProps, editorClass } from "./editor-props";
import { EditorPopup } from "./editor-popup";
import { DependencyView } from "./members-view";
import { Picker } from "./picker";
import { RecordName } from "./records-view";
import { TypedInput } from "./typed-input";
import { useCycleCheck } from "./use-cycle-check";
import { useRecordOptions } from "./use-record-options";
import { useRecordPlace } from "./use-record-place";

const longestLag = 9_999;

/** What must come first, how it ties in, and how many working days lie between. */
export function DependencyEditor({ place, field, value, label, onSet, onLeave }: EditorProps<DependencyField>) {
  const t = useTranslations("fields");
  const anchor = useRef<HTMLDivElement>(null);
  const ties = value as readonly Dependency[];
  const [isAdding, setAdding] = useState(ties.length === 0);
  const options = useRecordOptions(field.to).filter(({ id }) => id !== place.record && !ties.some(({ on }) => on === id));
  const refuse = useCycleCheck(place.record);
  const replace = (on: string, after: Dependency | null) =>
    onSet(after ? ties.map((each) => (each.on === on ? after : each)) : ties.filter((each) => each.on !== on));

  return (
    <div ref={anchor} className={editorClass}>
      <DependencyView ties={ties} sections={field.to} />
      <EditorPopup anchor={anchor} label={label} takesFocus onClose={onLeave}>
        <div className="grid w-[min(420px,calc(100vw-32px))] gap-1 p-2">
          {ties.map((tie) => <Tie key={tie.on} tie={tie} field={field} onChange={(after) => replace(tie.on, after)} />)}
          {isAdding ? (
            <div className="relative mt-1 h-9">
              <Picker
                label={t("addDependency")}
                options={options}
                chosen={[]}
                many={false}
                select="end"
                typed=""
                placeholder={t("search")}
                emptyText={t("nothingYet")}
                refuse={refuse}
                onPick={(on) => onSet([...ties, { on, type: "FS", lag: 0 }])}
                onLeave={() => setAdding(false)}
              />
            </div>
          ) : (
            <Button size="sm" className="justify-self-start" onClick={() => setAdding(true)}>
              <Icon name="plus" size={14} />{t("addDependency")}
            </Button>
          )}
        </div>
      </EditorPopup>
    </div>
  );
}

function Tie({ tie, field, onChange }: { tie: Dependency; field: DependencyField; onChange(tie: Dependency | null): void }) {
  const t = useTranslations("fields");
  const place = useRecordPlace(field.to, tie.on);
  const name = place?.number ?? t("unknownRecord");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto_64px_24px] items-center gap-1.5 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <RecordName id={tie.on} sections={field.to} />
      <select
        aria-label={t("dependencyType", { name })}
        value={tie.type}
        onChange={(event) => onChange({ ...tie, type: event.target.value as DependencyType })}
        className="h-control rounded-chip bg-surface px-1.5 inset-ring inset-ring-line-control max-sm:h-11"
      >
        {dependencyTypes.map((type) => <option key={type} value={type}>{t(type)}</option>)}
      </select>
      <TypedInput
        label={t("lag", { name })}
        text={`${tie.lag} ${t("lagUnit")}`}
        read={(text) => {
          const lag = parseNumber(text, t("lagUnit"));
          return lag !== null && Number.isInteger(lag) && Math.abs(lag) <= longestLag ? { ok: true, value: lag } : { ok: false, error: t("notWhole") };
        }}
        onKeep={(lag) => onChange({ ...tie, lag })}
      />
      <IconButton icon="x" size="sm" label={t("removeDependency", { name })} onClick={() => onChange(null)} />
    </div>
  );
}
