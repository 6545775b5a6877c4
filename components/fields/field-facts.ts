import { type Field } from "@/lib/plan/fields";
import { type Language } from "@/lib/plan/language";
import { type AnyRecord, type Section } from "@/lib/plan/section";

/** What is printed after a number: its own unit, or the one that its record names. */
export function unitOf(field: Field, record: AnyRecord | null, language: Language): string {
  if (field.kind !== "number") return "";
  const named = field.unitField ? record?.values[field.unitField] : null;
  return typeof named === "string" && named !== "" ? named : (field.unit?.[language] ?? "");
}

/** Whether a target says which side of it is good: the section asks for that in a field of its own. */
export const hasSuffix = (section: Section, fieldId: string): boolean =>
  fieldId === "target" && section.fields["direction"]?.kind === "choice";

/** "or less", behind a target; undefined behind any other figure. */
export function suffixOf(section: Section, fieldId: string, record: AnyRecord, language: Language): string | undefined {
  const { direction } = section.fields;
  if (!hasSuffix(section, fieldId) || direction?.kind !== "choice") return undefined;
  const chosen = direction.options.find(({ id }) => id === record.values["direction"]);
  return chosen?.label[language] ?? "";
}
