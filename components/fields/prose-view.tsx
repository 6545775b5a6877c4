import { Fragment, type ReactNode } from "react";
import { type Prose, type ProseMark, type ProseNode, proseToText } from "@/lib/plan/prose";
import { cx } from "@/components/ui/class-names";
import { useTextLanguage } from "./use-text-language";

/** Prose as it reads, without the editor's code. `quiet` is for the line under a title. */
export function ProseView({ value, quiet = false, className }: { value: Prose; quiet?: boolean; className?: string }) {
  const lang = useTextLanguage()(proseToText(value));
  return (
    <div lang={lang} className={cx(proseClass, quiet && "text-ink-subtle", className)}>
      {value.map((node, index) => <Node key={index} node={node} />)}
    </div>
  );
}

/** Shared with the editor, so that entering a text does not move it. */
export const proseClass = cx(
  "min-w-0 wrap-anywhere [&>*+*]:mt-1",
  "[&_h1]:font-semibold [&_h2]:font-semibold [&_h3]:font-semibold [&_strong]:font-semibold",
  "[&_ul]:list-disc [&_ul]:pl-[18px] [&_ol]:list-decimal [&_ol]:pl-5",
  "[&_ul[data-type=taskList]]:list-none [&_ul[data-type=taskList]]:pl-0",
  "[&_li[data-checked]]:flex [&_li[data-checked]]:items-start [&_li[data-checked]]:gap-2 [&_li[data-checked]>div]:min-w-0 [&_li[data-checked]>div]:flex-1",
  "[&_li[data-checked]>label]:flex-none [&_li[data-checked]_input]:mt-[3px] [&_li[data-checked]_input]:accent-accent",
  "[&_li[data-checked=true]>div]:text-ink-subtle [&_li[data-checked=true]>div]:line-through",
  "[&_a]:text-accent-text [&_a]:underline [&_a]:underline-offset-2",
  "[&_blockquote]:border-l-2 [&_blockquote]:border-line [&_blockquote]:pl-2.5 [&_code]:font-mono [&_pre]:overflow-x-auto [&_hr]:border-line",
);
export const mentionClass = "font-medium text-accent-text";

function Node({ node }: { node: ProseNode }): ReactNode {
  const children = (node.content ?? []).map((child, index) => <Node key={index} node={child} />);
  switch (node.type) {
    case "text": return <Marked text={node.text ?? ""} marks={node.marks ?? []} />;
    case "paragraph": return <p>{children}</p>;
    case "heading": return <Heading level={Number(node.attrs?.["level"])}>{children}</Heading>;
    case "bulletList": return <ul>{children}</ul>;
    case "orderedList": return <ol start={Number(node.attrs?.["start"] ?? 1) || 1}>{children}</ol>;
    case "listItem": return <li>{children}</li>;
    case "taskList": return <ul data-type="taskList">{children}</ul>;
    case "taskItem": return <TaskItem checked={isTrue(node.attrs?.["checked"])}>{children}</TaskItem>;
    case "blockquote": return <blockquote>{children}</blockquote>;
    case "codeBlock": return <pre><code>{children}</code></pre>;
    case "hardBreak": return <br />;
    case "horizontalRule": return <hr />;
    case "mention": return <span className={mentionClass}>@{String(node.attrs?.["label"] ?? "")}</span>;
    default: return <Fragment>{children}</Fragment>;
  }
}

function Heading({ level, children }: { level: number; children: ReactNode }) {
  // Headings of a text must not disturb the page's own outline.
  return <p className={cx("font-semibold", level <= 1 ? "text-heading" : "text-body")}>{children}</p>;
}

function TaskItem({ checked, children }: { checked: boolean; children: ReactNode }) {
  return (
    <li data-checked={checked}>
      <span className="flex-none"><input type="checkbox" checked={checked} readOnly disabled aria-hidden="true" /></span>
      <div>{children}</div>
    </li>
  );
}

const isTrue = (value: unknown): boolean => value === true || value === "true";

const tags: Readonly<Record<string, "strong" | "em" | "s" | "code" | "u">> = {
  bold: "strong", italic: "em", strike: "s", code: "code", underline: "u",
};

function Marked({ text, marks }: { text: string; marks: readonly ProseMark[] }): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    const Tag = tags[mark.type];
    if (Tag) return <Tag>{inner}</Tag>;
    const href = mark.type === "link" ? safeHref(mark.attrs?.["href"]) : null;
    return href ? <a href={href} target="_blank" rel="noopener noreferrer" tabIndex={-1}>{inner}</a> : inner;
  }, text);
}

/** What others wrote may carry any address; only those that open a page or a mail are followed. */
export function safeHref(href: unknown): string | null {
  return typeof href === "string" && /^(https?|mailto):/i.test(href.trim()) && URL.canParse(href.trim()) ? href.trim() : null;
}
