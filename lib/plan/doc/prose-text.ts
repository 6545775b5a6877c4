/** Prose between its two forms: a Y.XmlFragment as tiptap binds it, and plain values. */
import * as Y from "yjs";
import { type Prose, type ProseMark, type ProseNode } from "../prose";

/** Lists nest, but a reader must end: deeper content is left out of what is shown, never of the document. */
const maxDepth = 24;

export function readProse(fragment: Y.XmlFragment): Prose {
  return readChildren(fragment, 0);
}

/** Replaces everything in `fragment`. Must run inside a transaction. */
export function writeProse(fragment: Y.XmlFragment, prose: Prose): void {
  fragment.delete(0, fragment.length);
  fragment.insert(0, prose.flatMap(createNode));
}

/** Puts `prose` behind what `fragment` holds. Must run inside a transaction. */
export function appendProse(fragment: Y.XmlFragment, prose: Prose): void {
  fragment.insert(fragment.length, prose.flatMap(createNode));
}

function readChildren(parent: Y.XmlFragment, depth: number): ProseNode[] {
  if (depth > maxDepth) return [];
  return parent.toArray().flatMap((child): ProseNode[] => {
    if (child instanceof Y.XmlText) return readText(child);
    if (child instanceof Y.XmlElement) return [readElement(child, depth)];
    return [];
  });
}

function readElement(element: Y.XmlElement, depth: number): ProseNode {
  const attrs = element.getAttributes() as Record<string, unknown>;
  const content = readChildren(element, depth + 1);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

function readText(text: Y.XmlText): ProseNode[] {
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap((part) => {
    if (typeof part.insert !== "string" || part.insert === "") return [];
    const marks = Object.entries(part.attributes ?? {}).map(([name, attrs]) => readMark(name, attrs));
    return [{ type: "text", text: part.insert, ...(marks.length > 0 && { marks }) }];
  });
}

/** The binding adds "--<hash>" to the name of a mark that may overlap itself. */
function readMark(name: string, attrs: unknown): ProseMark {
  const type = name.split("--")[0] ?? name;
  const isPlain = typeof attrs !== "object" || attrs === null || Object.keys(attrs).length === 0;
  return isPlain ? { type } : { type, attrs: attrs as Record<string, unknown> };
}

function createNode(node: ProseNode): (Y.XmlElement | Y.XmlText)[] {
  if (node.type === "text") return node.text ? [createText(node)] : [];
  const element = new Y.XmlElement(node.type);
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value as string);
  element.insert(0, (node.content ?? []).flatMap(createNode));
  return [element];
}

function createText(node: ProseNode): Y.XmlText {
  const text = new Y.XmlText();
  const marks = Object.fromEntries((node.marks ?? []).map(({ type, attrs }) => [type, attrs ?? {}]));
  text.insert(0, node.text ?? "", marks);
  return text;
}
