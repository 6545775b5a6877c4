"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { isComposing } from "./editor-keys";
import { safeHref } from "./prose-view";

/** A line under the text. Everything in it has keys of its own: "- ", "1. ", "[ ] ", "# ", "@". */
export function ProseToolbar({ editor }: { editor: Editor }) {
  const t = useTranslations("fields");
  const [isLinking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      heading: now.isActive("heading"),
      bulletList: now.isActive("bulletList"),
      orderedList: now.isActive("orderedList"),
      taskList: now.isActive("taskList"),
      link: now.isActive("link"),
    }),
  });
  const run = () => editor.chain().focus();
  if (isLinking) return <LinkInput editor={editor} onDone={() => setLinking(false)} />;
  return (
    <div role="toolbar" aria-label={t("formatting")} className="-mx-1 mt-1 flex flex-wrap gap-px border-t border-line-faint pt-1">
      <Tool label={t("bold")} on={on.bold} onPress={() => run().toggleBold().run()}><b className="font-semibold">B</b></Tool>
      <Tool label={t("heading")} on={on.heading} onPress={() => run().toggleHeading({ level: 2 }).run()}>H</Tool>
      <Tool label={t("bulletList")} on={on.bulletList} onPress={() => run().toggleBulletList().run()}><Icon name="list" size={14} /></Tool>
      <Tool label={t("orderedList")} on={on.orderedList} onPress={() => run().toggleOrderedList().run()}>1.</Tool>
      <Tool label={t("taskList")} on={on.taskList} onPress={() => run().toggleTaskList().run()}><Icon name="checklist" size={14} /></Tool>
      <Tool label={t("link")} on={on.link} onPress={() => setLinking(true)}><Icon name="link" size={14} /></Tool>
      <Tool label={t("mention")} on={false} onPress={() => run().insertContent("@").run()}>@</Tool>
    </div>
  );
}

function Tool({ label, on, onPress, children }: { label: string; on: boolean; onPress(): void; children: ReactNode }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      aria-pressed={on}
      data-tooltip={label}
      // The press must not take the caret out of the text.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={cx("grid size-target place-items-center rounded-chip text-note max-sm:size-11", on ? "bg-surface-active text-ink" : "text-ink-muted hover:bg-surface-hover")}
    >
      {children}
    </button>
  );
}

function LinkInput({ editor, onDone }: { editor: Editor; onDone(): void }) {
  const t = useTranslations("fields");
  const [address, setAddress] = useState(() => String(editor.getAttributes("link")["href"] ?? ""));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const href = safeHref(/^[a-z]+:/i.test(address) ? address : `https://${address}`);

  function keep(): void {
    if (address.trim() === "") editor.chain().focus().extendMarkRange("link").unsetLink().run();
    else if (href && editor.state.selection.empty && !editor.isActive("link"))
      editor.chain().focus().insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href } }] }).run();
    else if (href) editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
    else return;
    onDone();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") return keep();
    onDone();
    editor.commands.focus();
  }
  return (
    <div className="-mx-1 mt-1 flex gap-1 border-t border-line-faint pt-1">
      <input
        ref={input}
        aria-label={t("linkAddress")}
        placeholder="https://"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-target min-w-0 flex-1 rounded-chip bg-surface px-1.5 text-note inset-ring inset-ring-line-control outline-none focus:ring-2 focus:ring-accent"
      />
      <button type="button" className="h-target rounded-chip px-1.5 text-note font-medium text-accent-text hover:bg-surface-hover" onClick={keep}>
        {address.trim() === "" ? t("removeLink") : t("setLink")}
      </button>
    </div>
  );
}
