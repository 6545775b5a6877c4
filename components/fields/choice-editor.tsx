"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ChoiceField, type ScaleField } from "@/lib/plan/fields";
import { type EditorProps } from "./editor-props";
import { Picker } from "./picker";
import { type PickerOption } from "./picker-option";
import { useToggle } from "./use-toggle";

/** One or several of a list, or one of five steps: their number can be typed. */
export function ChoiceEditor({ field, value, label, select, typed, after, onSet, onLeave }: EditorProps<ChoiceField | ScaleField>) {
  const t = useTranslations("fields");
  const language = useLocale();
  const toggle = useToggle(value, onSet, onLeave);
  const options: readonly PickerOption[] = field.kind === "scale"
    ? field.words.map((word, index) => ({ id: String(index + 1), number: String(index + 1), label: word[language] }))
    : field.options.map(({ id, label, hint }) => ({ id, label: label[language], hint: hint?.[language] }));
  const many = field.kind === "choice" && field.many;
  return (
    <Picker
      label={label}
      options={options}
      chosen={toggle.chosen}
      many={many}
      select={select}
      typed={typed}
      after={after}
      placeholder={field.label[language]}
      emptyText={t("nothingYet")}
      onPick={(id) => {
        if (many) toggle.flip(id);
        else onSet(field.kind === "scale" ? Number(id) : id);
      }}
      onLeave={toggle.leave}
    />
  );
}
