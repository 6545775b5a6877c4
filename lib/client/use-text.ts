import { type RefCallback, useCallback } from "react";
import { lineOf } from "@/lib/plan/doc/layout";
import { type FieldPlace } from "@/lib/sync/presence";
import { encodeCaret } from "./caret";
import { enterField, leaveField } from "./field-visit";
import { type Replica } from "./replica";
import { bindText, type TextElement } from "./text-binding";
import { useReplicaIfAny } from "./use-replica";
import { useMayEdit } from "./use-role";

/**
 * A ref that binds an uncontrolled `<input>` or `<textarea>` (no `value`, no `defaultValue`) to a
 * line of the plan. Others' letters appear as they type, and they see my caret.
 */
export function useText(section: string, record: string, field: string): RefCallback<TextElement> {
  const replica = useReplicaIfAny();
  const mayEdit = useMayEdit();
  return useCallback(
    (element: TextElement | null) => {
      if (!element || !replica) return;
      return bind(replica, { section, record, field }, element, mayEdit);
    },
    [replica, mayEdit, section, record, field],
  );
}

function bind(replica: Replica, place: FieldPlace, element: TextElement, mayEdit: boolean): () => void {
  const { doc, undo, presence, writer } = replica;
  const text = lineOf(doc, place.section, place.record, place.field);
  const enter = () => enterField(replica, place);
  const leave = () => leaveField(replica, place);
  const unbind = bindText({
    text, element, mayEdit,
    origin: writer.origin,
    onHistory: (kind) => undo[kind](),
    onSelect: (selection) => presence.say({ caret: selection && encodeCaret(text, selection) }),
  });
  element.addEventListener("focus", enter);
  element.addEventListener("blur", leave);
  if (document.activeElement === element) enter();
  return () => {
    element.removeEventListener("focus", enter);
    element.removeEventListener("blur", leave);
    unbind();
    leave();
  };
}
