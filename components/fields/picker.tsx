"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { FieldError } from "@/components/ui/field-error";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { surfaceClass } from "@/components/ui/surface";
import { type Leave, leaveForKey } from "./editor-keys";
import { editorClass, inputResetClass, type Select } from "./editor-props";
import { type PickerOption } from "./picker-option";
import { matchesSearch } from "./search-text";
import { useLatest } from "./use-latest";
import { useSelection } from "./use-selection";
import { useTextLanguage } from "./use-text-language";

export interface PickerProps {
  readonly label: string;
  readonly options: readonly PickerOption[];
  readonly chosen: readonly string[];
  readonly many: boolean;
  readonly select: Select;
  readonly typed: string;
  /** How it was to be left before it had come: then what was typed is taken at once. */
  readonly after?: Leave | null;
  readonly placeholder: string;
  /** Said when there is nothing to choose from. */
  readonly emptyText: string;
  /** What stands chosen, shown over the input. */
  readonly shown?: ReactNode;
  /** Offers to make one of what was typed. */
  readonly create?: { label(text: string): string; onCreate(text: string): void };
  /** Says why one cannot be taken; its name then stays to be put right. */
  refuse?(id: string): string | null;
  onPick(id: string): void;
  onLeave(how: Leave): void;
}

const createId = "+create";

/** A small list under the cell; typing filters it. One choice closes it, many leave it open. */
export function Picker({ label, options, chosen, many, select, typed, after = null, placeholder, emptyText, shown, create, refuse, onPick, onLeave }: PickerProps) {
  const t = useTranslations("fields");
  const [query, setQuery] = useState(typed);
  const [refusal, setRefusal] = useState<string | null>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const highlighted = useRef<PickerOption | null>(null);
  const hasLeft = useRef(false);
  useSelection(input, after ? null : typed ? "end" : select);

  const found = query.trim() === "" ? options : options.filter((option) => matchesSearch(`${option.number ?? ""} ${option.label}`, query.trim()));
  const isNew = create && query.trim() !== "" && !options.some((option) => option.label === query.trim());
  const items = isNew ? [...found, { id: createId, label: create.label(query.trim()) }] : found;

  function leave(how: Leave): void {
    if (hasLeft.current) return;
    hasLeft.current = true;
    onLeave(how);
  }
  /** Answers whether it was taken. */
  function pick(option: PickerOption): boolean {
    const why = (option.id !== createId && refuse?.(option.id)) || null;
    setRefusal(why);
    setQuery(why === null ? "" : option.label);
    if (why !== null) return false;
    if (option.id === createId) create?.onCreate(query.trim());
    else onPick(option.id);
    if (!many) leave("keep");
    return true;
  }
  const catchUp = useLatest(() => {
    const first = items[0];
    const isTaken = typed.trim() === "" || !first || pick(first);
    if (after && (isTaken || after === "blur")) leave(after);
  });
  // Before it is painted: the list of an editor that is left already would only flash.
  useLayoutEffect(() => {
    if (after) catchUp();
  }, [after, catchUp]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement> & { preventBaseUIHandler?(): void }): void {
    if (event.key === "Backspace" && many && query === "" && chosen.length > 0) return onPick(chosen.at(-1) ?? "");
    const how = leaveForKey(event.nativeEvent);
    // Enter on a highlighted choice is the list's own; without one it keeps what stands.
    if (!how || (how === "keep" && highlighted.current)) return;
    event.preventBaseUIHandler?.();
    event.preventDefault();
    event.stopPropagation();
    // The list highlights a moment after it opens; keys can be quicker, and mean the first that fits.
    const choice = highlighted.current ?? items[0];
    if (how !== "putBack" && query.trim() !== "" && choice && !pick(choice)) return;
    leave(how);
  }

  return (
    <div ref={anchor} className={editorClass}>
      {shown && <div className="mb-1">{shown}</div>}
      <Combobox.Root
        open
        items={items}
        filter={null}
        multiple={many}
        autoHighlight
        value={many ? items.filter(({ id }) => chosen.includes(id)) : (items.find(({ id }) => chosen.includes(id)) ?? null)}
        isItemEqualToValue={(a: PickerOption, b: PickerOption) => a.id === b.id}
        itemToStringLabel={(option: PickerOption) => option.label}
        inputValue={query}
        onInputValueChange={(text, { reason }) => {
          if (reason !== "input-change" && reason !== "input-clear") return;
          setQuery(text);
          setRefusal(null);
        }}
        onItemHighlighted={(option) => (highlighted.current = option ?? null)}
        onValueChange={(_, { reason, event }) => {
          const option = reason === "item-press" ? pressedOption(items, event, highlighted.current) : null;
          if (option) pick(option);
        }}
        onOpenChange={(open, { reason }) => {
          if (open || reason === "item-press") return;
          leave(reason === "escape-key" ? "putBack" : "blur");
        }}
      >
        <Combobox.Input
          ref={input}
          aria-label={label}
          aria-invalid={refusal ? true : undefined}
          placeholder={(!many && options.find(({ id }) => chosen.includes(id))?.label) || placeholder}
          autoComplete="off"
          className={inputResetClass}
          onKeyDown={onKeyDown}
        />
        <Combobox.Portal>
          <Combobox.Positioner anchor={anchor} align="start" sideOffset={4} collisionPadding={8} className="z-(--z-pop)">
            <Combobox.Popup data-editor-popup="" className={cx(surfaceClass, "max-w-[min(420px,calc(100vw-16px))] min-w-[max(200px,var(--anchor-width))]")}>
              {refusal && <div className="max-w-80 border-b border-line px-3 py-2"><FieldError>{refusal}</FieldError></div>}
              <Combobox.Empty>
                <p className="px-3 py-2 text-note text-ink-subtle empty:hidden">{query.trim() ? t("noMatch", { text: query.trim() }) : emptyText}</p>
              </Combobox.Empty>
              <Combobox.List className="max-h-[min(320px,var(--available-height))] overflow-y-auto p-1 empty:hidden">
                {(option: PickerOption) => <Option key={option.id} option={option} />}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
}

function Option({ option }: { option: PickerOption }) {
  const textLanguage = useTextLanguage();
  return (
    <Combobox.Item
      value={option}
      data-option={option.id}
      className="flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 py-1 outline-none data-highlighted:bg-surface-selected max-sm:min-h-11"
    >
      {option.color !== undefined && <Avatar name={option.label} color={option.color} decorative />}
      {option.id === createId && <Icon name="plus" size={14} className="text-ink-subtle" />}
      {option.number && <span className="flex-none text-ink-subtle tabular-nums">{option.number}</span>}
      <span className="min-w-0">
        <span lang={textLanguage(option.label)} className="wrap-anywhere">{option.label}</span>
        {option.hint && <span className="block text-note text-ink-subtle">{option.hint}</span>}
      </span>
      <Combobox.ItemIndicator className="ml-auto pl-2"><Icon name="check" size={14} /></Combobox.ItemIndicator>
    </Combobox.Item>
  );
}

/** Which option a press or Enter meant; the value that comes with it holds all that are chosen. */
function pressedOption(items: readonly PickerOption[], event: Event, highlighted: PickerOption | null): PickerOption | null {
  const pressed = event.target instanceof Element ? event.target.closest("[data-option]")?.getAttribute("data-option") : null;
  return items.find(({ id }) => id === pressed) ?? highlighted;
}
