/** The plan's own content in find or jump: every record by its number and title. Pure. */
import { matchesSearch, searchable } from "@/components/fields/search-text";
import { type Plan, recordNumber, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, type Registry, type Section } from "@/lib/plan/section";

export interface FoundRecord {
  readonly section: Section;
  readonly record: AnyRecord;
  /** "R1"; empty for the only record of a single section. */
  readonly number: string;
  readonly title: string;
}

/** At most `most`, best first: the number itself, then titles that begin so, then those that contain it. */
export function findRecords(plan: Plan, registry: Registry, query: string, most: number): FoundRecord[] {
  const found = registry.flatMap((section) => findInSection(plan, section, query));
  return found.toSorted((a, b) => rank(a, query) - rank(b, query)).slice(0, most);
}

function findInSection(plan: Plan, section: Section, query: string): FoundRecord[] {
  const table = tableOf(plan, section.id);
  return table.records.flatMap((record) => {
    const title = String(record.values[section.titleField] ?? "").trim();
    if (title === "") return [];
    const number = section.single ? "" : recordNumber(section, table, record.id);
    return matchesSearch(`${number} ${title}`, query) ? [{ section, record, number, title }] : [];
  });
}

function rank({ number, title }: FoundRecord, query: string): number {
  const [wanted, text] = [searchable(query.trim()), searchable(title)];
  if (searchable(number) === wanted) return 0;
  if (text.startsWith(wanted)) return 1;
  return text.includes(` ${wanted}`) ? 2 : 3;
}

/** The title in parts, every second of them what was searched for. */
export function splitMatch(title: string, query: string): readonly string[] {
  const words = query.trim().split(/\s+/).filter(Boolean).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return words.length === 0 ? [title] : title.split(new RegExp(`(${words.join("|")})`, "i"));
}
