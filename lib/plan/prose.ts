/** Rich text as plain values: what a ProseMirror document is, without ProseMirror. */
export interface ProseMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}
export interface ProseNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly ProseMark[];
  readonly content?: readonly ProseNode[];
}
export type Prose = readonly ProseNode[];

export const emptyProse: Prose = Object.freeze([]);

/** The words of a prose value, a line for each block; mentions read as "@Name". */
export function proseToText(prose: Prose): string {
  return prose.map(nodeToText).join("\n").trim();
}

/** A prose value of plain paragraphs: one for each line of `text`. */
export function textToProse(text: string): Prose {
  return text.split("\n").map((line) => ({
    type: "paragraph",
    content: line === "" ? [] : [{ type: "text", text: line }],
  }));
}

const blockTypes = new Set(["bulletList", "orderedList", "taskList", "listItem", "taskItem", "blockquote"]);

function nodeToText(node: ProseNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  if (node.type === "mention") return `@${String(node.attrs?.["label"] ?? "")}`;
  const separator = blockTypes.has(node.type) ? "\n" : "";
  return (node.content ?? []).map(nodeToText).join(separator);
}
