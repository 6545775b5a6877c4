"use client";

import { useTranslations } from "next-intl";
import { PersonName } from "@/components/fields/people-view";
import { useOpenPlan } from "@/components/plan/plan-context";
import { useNames } from "@/components/sections/budget/capacity/use-names";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";
import { shortName } from "@/components/ui/initials";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { useOtherPlans } from "@/lib/client/use-capacity";
import { useTable } from "@/lib/client/use-plan";

/** Which of the people I am: then my hours in other plans count here, and nothing else of those is shown. */
export function WhoAmI() {
  const t = useTranslations("capacity.me");
  const { answer, isPending, refusal, claim } = useOtherPlans();
  const { records } = useTable("people");
  const names = useNames();
  const refusalText = useRefusalText();
  const open = useOpenPlan();
  if (!answer || records.length === 0) return null;
  const { me } = answer;
  const mine = records.find(({ id }) => id === me);
  // Who is called like me comes first.
  const people = records.toSorted((a, b) => Number(b.values["name"] === open.me.name) - Number(a.values["name"] === open.me.name));
  return (
    <Popover
      label={t("question")}
      align="end"
      className="w-[min(340px,calc(100vw-16px))] p-2"
      trigger={(props) => (
        <Button size="sm" className="ml-auto max-sm:ml-0 max-sm:h-11!" {...props}>
          <Icon name="user" size={14} />{mine ? t("iAm", { name: shortName(names("people", mine.id)) }) : t("question")}<Icon name="down" size={12} />
        </Button>
      )}
    >
      {(close) => (
        <>
          <p className="px-2 pt-1 pb-2 text-note text-pretty text-ink-muted">{t("shares")}</p>
          {refusal && <div className="px-2 pb-2"><FieldError>{refusalText(refusal)}</FieldError></div>}
          <ul className="max-h-[min(300px,50vh)] overflow-y-auto">
            {people.map(({ id }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === me}
                  disabled={isPending}
                  onClick={() => {
                    if (id !== me) claim(id);
                    close();
                  }}
                  className="flex min-h-8 w-full items-center gap-2 rounded-control px-2 text-left hover:bg-surface-hover max-sm:min-h-11"
                >
                  <PersonName id={id} full />{id === me && <Icon name="check" size={14} className="ml-auto" />}
                </button>
              </li>
            ))}
          </ul>
          {mine && (
            <button type="button" disabled={isPending} onClick={() => { claim(null); close(); }} className="mt-1 flex min-h-8 w-full items-center border-t border-line-faint px-2 pt-1 text-left text-ink-muted hover:text-ink max-sm:min-h-11">
              {t("nobody")}
            </button>
          )}
        </>
      )}
    </Popover>
  );
}
