"use client";

import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { useLocale, useTranslations } from "next-intl";
import { type FocusEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { proseOf } from "@/lib/plan/doc/layout";
import { type ProseField } from "@/lib/plan/fields";
import { useReplica } from "@/lib/client/use-replica";
import { cx } from "@/components/ui/class-names";
import { type Leave } from "./editor-keys";
import { type EditorProps, editorClass } from "./editor-props";
import { isInPopup } from "./editor-popup";
import { KeyCatcher } from "./key-catcher";
import { personOf } from "./plan-person";
import { proseExtensions } from "./prose-extensions";
import { ProseToolbar } from "./prose-toolbar";
import { proseClass } from "./prose-view";
import { useLatest } from "./use-latest";
import { beginVisit, type Visit } from "./visit";

/** Rich text that people write together. Its code is fetched when somebody enters a text. */
export function ProseEditor({ place, field, label, select, typed, after, roomy = false, onLeave }: EditorProps<ProseField> & { roomy?: boolean }) {
  const t = useTranslations("fields");
  const language = useLocale();
  const { doc, undo, awareness, snapshot } = useReplica();
  const box = useRef<HTMLDivElement>(null);
  const visit = useRef<Visit | null>(null);
  const hasLeft = useRef(false);
  const hasCaughtUp = useRef(false);
  // The editor comes a moment after this component, and the next key before it.
  const [caught, setCaught] = useState(typed);
  const [left, setLeft] = useState(after);

  const leave = useLatest((how: Leave) => {
    if (hasLeft.current) return;
    hasLeft.current = true;
    if (how === "putBack") visit.current?.takeBack();
    onLeave(how);
  });

  const extensions = useMemo(
    () => proseExtensions({
      fragment: proseOf(doc, place.section, place.record, place.field),
      undoManager: undo.forEditor(ySyncPluginKey),
      awareness,
      placeholder: field.prompt?.[language] ?? "",
      enterKeeps: !roomy,
      mentions: {
        label: t("mention"),
        people: () => snapshot.table("people").records.flatMap((record) => personOf(record) ?? []),
      },
      onLeave: leave,
    }),
    [doc, undo, awareness, snapshot, place.section, place.record, place.field, field, language, roomy, t, leave],
  );
  const editor = useEditor({
    extensions,
    // Made while rendering, it would be destroyed again when the page takes its time to show it.
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: { "aria-label": label, "aria-multiline": "true", role: "textbox", class: cx(proseClass, "min-h-5 outline-none") } },
  }, [extensions]);

  useEffect(() => {
    visit.current = beginVisit(undo);
    return () => visit.current?.end();
  }, [undo]);
  const begin = useLatest((created: Editor) => {
    if (select === "all") created.commands.selectAll();
    else created.commands.setTextSelection(created.state.doc.content.size);
    if (!after) created.view.focus();
    if (caught && !hasCaughtUp.current) created.commands.insertContent(caught);
    hasCaughtUp.current = true;
    if (left) leave(left);
  });
  // Before the next key: it must find the editor where it found the input.
  useLayoutEffect(() => {
    if (editor && !editor.isDestroyed) begin(editor);
  }, [editor, begin]);

  function onBlur(event: FocusEvent): void {
    if (!box.current?.contains(event.relatedTarget) && !isInPopup(event.relatedTarget)) leave("blur");
  }

  return (
    <div ref={box} className={roomy ? roomyClass : cx(editorClass, "min-w-72")} onBlur={onBlur}>
      <EditorContent editor={editor} />
      {editor ? <ProseToolbar editor={editor} /> : !after && (
        <KeyCatcher label={label} text={caught} onText={setCaught} onLeave={(how) => (how === "putBack" ? leave(how) : setLeft(how))} />
      )}
    </div>
  );
}

const roomyClass =
  "relative -mx-[9px] -my-[7px] rounded-chip bg-surface-raised px-[9px] py-[7px] shadow-[0_0_0_2px_var(--color-accent)] forced-colors:outline-2";
