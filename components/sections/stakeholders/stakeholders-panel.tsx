"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { useCommand } from "@/components/plan/commands";
import { StepHeader } from "@/components/plan/step-header";
import { TablePanel } from "@/components/table/table-panel";
import { Segmented } from "@/components/ui/segmented";
import { useTables } from "@/lib/client/use-tables";
import { stakeholderFindings } from "@/lib/plan/derive/stakeholders";
import { type Field } from "@/lib/plan/fields";
import { type Section } from "@/lib/plan/section";
import { type PanelProps } from "..";
import { FindingsProvider } from "../findings-context";
import { GapCount } from "../goals/gap-count";
import { PanelFrame } from "../panel-frame";
import { useView } from "../use-view";
import { PowerGrid } from "./map/power-grid";
import { StakeholderNote } from "./stakeholder-note";

const read: readonly string[] = ["stakeholders", "deliverables"];

/** Who is concerned: where they stand by power and interest, and the communication plan that follows from it. */
export function StakeholdersPanel({ section }: PanelProps) {
  const t = useTranslations("goals");
  const [view, show] = useView(section, ["map", "table"]);
  const findings = useTables(read, stakeholderFindings);
  const other = view === "map" ? "table" : "map";
  useCommand({ id: "other-view", group: "action", label: t(other === "table" ? "showTable" : "showMap"), keys: "t", icon: "list", run: () => show(other) });
  const views = <Segmented label={t("view")} value={view} segments={[{ value: "map", label: t("map") }, { value: "table", label: t("table"), icon: "list" }]} onChange={show} />;
  return (
    <FindingsProvider findings={findings}>
      <StepHeader
        section={section}
        actions={<>{views}<AddButton section={section} /></>}
        aside={<AnsweredLine step={section.step} />}
        summary={<GapCount count={findings.length} href={null} />}
      />
      <PanelFrame section={section}>
        {(scroller) => (
          <>
            <div className="pt-3 sm:hidden">{views}</div>
            {view === "map"
              ? <><PowerGrid section={section} /><Communication section={section} scroller={scroller} /></>
              : <TablePanel section={section} scroller={scroller} note={StakeholderNote} />}
          </>
        )}
      </PanelFrame>
    </FindingsProvider>
  );
}

/** The same rows, by what each is told. */
function Communication({ section, scroller }: { section: Section; scroller: Parameters<typeof TablePanel>[0]["scroller"] }) {
  const t = useTranslations("goals.people");
  const titleId = useId();
  const asPlan = useMemo(() => communicationOf(section), [section]);
  return (
    <section aria-labelledby={titleId} className="pt-8">
      <h2 className="flex flex-wrap items-baseline gap-x-2">
        <span id={titleId} className="text-heading font-semibold">{t("plan")}</span>
        <span className="text-note font-regular text-ink-subtle">{t("planHint")}</span>
      </h2>
      <TablePanel section={asPlan} scroller={scroller} note={StakeholderNote} />
    </section>
  );
}

const columns = ["name", "matters", "receives", "frequency", "channel", "owner"];

/** The grid above says how much power and interest there is; the table, who tells them what. */
function communicationOf(section: Section): Section {
  const entries = Object.entries(section.fields);
  const shown = columns.flatMap((id): [string, Field][] => {
    const field = section.fields[id];
    return field ? [[id, { ...field, detail: false }]] : [];
  });
  const others = entries.filter(([id]) => !columns.includes(id)).map(([id, field]): [string, Field] => [id, { ...field, detail: true }]);
  return { ...section, fields: Object.fromEntries([...shown, ...others]) };
}
