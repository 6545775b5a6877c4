/** Lists and paragraphs from a few signs: "1. " begins a step, "- " a point, anything else a paragraph. */
import { type Prose, type ProseNode } from "@/lib/plan/prose";

const lists = [
  { sign: /^\d+\. /, type: "orderedList" },
  { sign: /^- /, type: "bulletList" },
] as const;

export function markupToProse(markup: string): Prose {
  const blocks: ProseNode[] = [];
  for (const line of markup.split("\n")) {
    const list = lists.find(({ sign }) => sign.test(line));
    if (list) addItem(blocks, list.type, line.replace(list.sign, ""));
    else blocks.push(paragraph(line));
  }
  return blocks;
}

function addItem(blocks: ProseNode[], type: string, text: string): void {
  const last = blocks.at(-1);
  const item: ProseNode = { type: "listItem", content: [paragraph(text)] };
  if (last?.type === type) blocks[blocks.length - 1] = { ...last, content: [...(last.content ?? []), item] };
  else blocks.push({ type, content: [item] });
}

const paragraph = (text: string): ProseNode => ({ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] });
