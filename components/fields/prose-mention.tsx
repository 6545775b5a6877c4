"use client";

import { type MentionNodeAttrs } from "@tiptap/extension-mention";
import { ReactRenderer } from "@tiptap/react";
import { type SuggestionKeyDownProps, type SuggestionOptions, type SuggestionProps } from "@tiptap/suggestion";
import { useImperativeHandle, useState, type Ref } from "react";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { type PlanPerson } from "./plan-person";
import { matchesSearch } from "./search-text";

export interface MentionSource {
  people(): readonly PlanPerson[];
  readonly label: string;
}

const mostShown = 8;

/** "@" and a few letters offer people of the plan; arrows choose, Enter takes. */
export function mentionSuggestion({ people, label }: MentionSource): Omit<SuggestionOptions<PlanPerson, MentionNodeAttrs>, "editor"> {
  return {
    char: "@",
    items: ({ query }) => people().filter(({ name, removed }) => !removed && name !== "" && matchesSearch(name, query)).slice(0, mostShown),
    render: () => {
      let list: ReactRenderer<ListKeys, ListProps> | null = null;
      let unmount: (() => void) | null = null;
      return {
        onStart(props) {
          list = new ReactRenderer<ListKeys, ListProps>(MentionList, { editor: props.editor, props: propsOf(props, label) });
          list.element.setAttribute("data-editor-popup", "");
          list.element.classList.add("z-(--z-pop)");
          unmount = props.mount(list.element);
        },
        onUpdate: (props) => list?.updateProps(propsOf(props, label)),
        onKeyDown: ({ event }: SuggestionKeyDownProps) => list?.ref?.press(event) ?? false,
        onExit() {
          unmount?.();
          list?.destroy();
          list = unmount = null;
        },
      };
    },
  };
}

type Suggested = SuggestionProps<PlanPerson, MentionNodeAttrs>;
interface ListKeys { press(event: KeyboardEvent): boolean }
interface ListProps {
  readonly label: string;
  readonly people: readonly PlanPerson[];
  onPick(person: PlanPerson): void;
}

const propsOf = ({ items, command }: Suggested, label: string): ListProps =>
  ({ label, people: items, onPick: ({ id, name }) => command({ id, label: name }) });

/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- the focus stays in the text, which hands its keys over */
function MentionList({ label, people, onPick, ref }: ListProps & { ref?: Ref<ListKeys> }) {
  const [index, setIndex] = useState(0);
  const current = Math.min(index, people.length - 1);

  useImperativeHandle(ref, () => ({
    press({ key }) {
      const person = people[current];
      if (!person) return false;
      if (key === "ArrowDown") setIndex((current + 1) % people.length);
      else if (key === "ArrowUp") setIndex((current + people.length - 1) % people.length);
      else if (key === "Enter" || key === "Tab") onPick(person);
      else return false;
      return true;
    },
  }));

  if (people.length === 0) return null;
  return (
    <div role="listbox" tabIndex={-1} aria-label={label} className="max-h-72 min-w-48 overflow-y-auto rounded-sheet bg-surface-raised p-1 text-ui shadow-pop">
      {people.map((person, place) => (
        <div
          key={person.id}
          role="option"
          tabIndex={-1}
          aria-selected={place === current}
          className={cx("flex min-h-8 cursor-default items-center gap-2 rounded-control px-2", place === current && "bg-surface-selected")}
          // The press must not take the caret out of the text.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
        >
          <Avatar name={person.name} color={person.color} decorative />
          {person.name}
        </div>
      ))}
    </div>
  );
}
