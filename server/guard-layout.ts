/** What may lie where: the document's layout, as the structs of an update show it. */
import * as Y from "yjs";
import { decodeKey, keyField, parseRootName } from "@/lib/plan/doc/layout";
import { maxLineLength } from "@/lib/plan/fields";
import { type Registry, type Section } from "@/lib/plan/section";

/** A shared type that holds structs. `id` tells one from another. */
export type Container =
  | { readonly kind: "records"; readonly id: string; readonly section: Section }
  | { readonly kind: "line"; readonly id: string }
  | { readonly kind: "prose"; readonly id: string; readonly depth: 0 }
  | { readonly kind: "element" | "text"; readonly id: string; readonly depth: number };

/** Where a struct lies: in a container, under a key or (null) in its list. */
export interface Place {
  readonly container: Container;
  readonly key: string | null;
}

type Content = Y.Item["content"];

export function rootContainer(name: string, registry: Registry): Container | null {
  const root = parseRootName(name, registry);
  if (!root) return null;
  if (root.type === "records") return { kind: "records", id: name, section: root.section };
  return root.type === "line" ? { kind: "line", id: name } : { kind: "prose", id: name, depth: 0 };
}

/** What `content` opens when it lies at `place`, or null when it opens nothing. */
export function openedContainer(place: Place, content: Content, id: Y.ID): Container | null {
  if (!(content instanceof Y.ContentType) || !("depth" in place.container)) return null;
  const kind = content.type instanceof Y.XmlText ? "text" : "element";
  return { kind, id: `${id.client}:${id.clock}`, depth: place.container.depth + 1 };
}

/** Lists nest by twos. Deeper than this a reader's stack would be at risk, and no screen shows it. */
const maxDepth = 64;

export function fitsLayout({ container, key }: Place, content: Content): boolean {
  // What somebody wrote and removed again; the place still has to exist.
  if (content instanceof Y.ContentDeleted) return hasPlace(container, key);
  switch (container.kind) {
    case "records": return hasPlace(container, key) && isScalar(content);
    case "line": return key === null && content instanceof Y.ContentString;
    case "prose": return key === null && isProseNode(content);
    case "element": return key === null ? isProseNode(content) && container.depth < maxDepth : isAttribute(key, content);
    case "text": return key === null && (content instanceof Y.ContentString || isMark(content));
  }
}

function hasPlace(container: Container, key: string | null): boolean {
  if (container.kind === "element") return key === null || attributeName.test(key);
  if (container.kind !== "records") return key === null;
  const decoded = key === null ? null : decodeKey(key);
  return decoded !== null && keyField(container.section, decoded) !== null;
}

const maxStringLength = maxLineLength + 200;

/**
 * Of the right sort is enough: a value out of its field's range is damage, which readers bear. Values
 * that replaced one another may come as one struct, the last of them counts.
 */
const isScalar = (content: Content): boolean => content instanceof Y.ContentAny && content.arr.every(isScalarValue);

function isScalarValue(value: unknown): boolean {
  if (typeof value === "string") return value.length <= maxStringLength;
  return value === null || Number.isFinite(value) || typeof value === "boolean";
}

/** As tiptap's extensions name them; a name the editor does not know would make it remove the node. */
const nodeNames = new Set([
  "paragraph", "heading", "bulletList", "orderedList", "listItem", "taskList", "taskItem",
  "blockquote", "codeBlock", "horizontalRule", "hardBreak", "mention",
]);
const markNames = new Set(["bold", "italic", "strike", "underline", "code", "link"]);
const attributeName = /^[A-Za-z][A-Za-z-]{0,31}$/;

function isProseNode(content: Content): boolean {
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  if (type.constructor === Y.XmlText) return true;
  return type.constructor === Y.XmlElement && nodeNames.has((type as Y.XmlElement).nodeName);
}

const isAttribute = (key: string, content: Content): boolean => attributeName.test(key) && isScalar(content);

/** The binding adds "--<hash>" to the name of a mark that may overlap itself. */
function isMark(content: Content): boolean {
  if (!(content instanceof Y.ContentFormat)) return false;
  const name = content.key.split("--")[0] ?? "";
  return markNames.has(name) && isMarkValue(content.value);
}

/** Null ends a mark; otherwise its attributes, all of them scalars. */
function isMarkValue(value: unknown): boolean {
  if (typeof value !== "object") return value === true;
  if (value === null) return true;
  const values = Object.values(value);
  return !Array.isArray(value) && values.length <= 8 && values.every(isScalarValue);
}
