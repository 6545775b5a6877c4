"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useFindingsOf } from "@/components/sections/findings-context";
import { useFindingWords } from "../use-finding-words";
import { useCards } from "./cards-context";

/** The gaps of a record. Each leads to the field that answers it. */
export function GapButtons({ record, name, className = "" }: { record: string; name: string; className?: string }) {
  const words = useFindingWords();
  const { show } = useCards();
  const gaps = useFindingsOf(record);
  if (gaps.length === 0) return null;
  return (
    <p className={`flex flex-wrap gap-x-1 ${className}`}>
      {gaps.map((gap) => (
        <Button key={gap.code} size="sm" aria-label={`${words(gap)}, ${name}`} className="-ml-1.5 text-caution-text! max-sm:h-11" onClick={() => show({ section: gap.section, record, field: gap.field })}>
          <Icon name="alert" size={12} />
          {words(gap)}
        </Button>
      ))}
    </p>
  );
}
