import { getSchema } from "@tiptap/core";
import { prosemirrorJSONToYXmlFragment } from "@tiptap/y-tiptap";
import * as encoding from "lib0/encoding";
import { describe, expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { proseExtensions } from "@/components/fields/prose-extensions";
import { sections } from "@/lib/plan/sections";
import { judgeUpdate, type Verdict, type Visitor } from "@/server/guard";
import { playHistory } from "../support/history";

const editor: Visitor = { canEdit: true, mayWriteAs: () => true };
const reader: Visitor = { canEdit: false, mayWriteAs: () => true };

/** What the guard of a server with `doc` says to all that `update` holds. */
function judge(update: Uint8Array, doc = new Y.Doc(), visitor = editor): Verdict["kind"] | string {
  const verdict = judgeUpdate(update, visitor, { doc, registry: sections, rootNames: new WeakMap() });
  return verdict.kind === "refused" ? verdict.code : verdict.kind;
}

/** The verdict over what `write` does to a copy of `doc`. */
function judgeChange(write: (doc: Y.Doc) => void, doc = new Y.Doc(), visitor = editor): string {
  const copy = copyOf(doc);
  copy.transact(() => write(copy));
  return judge(Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)), doc, visitor);
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function docWith(write: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => write(doc));
  return doc;
}

const goal = (doc: Y.Doc, key: string, value: unknown) => doc.getMap("goals").set(key, value);
const why = (doc: Y.Doc) => doc.getXmlFragment("goals/g1.why");
const element = (name: string, children: (Y.XmlElement | Y.XmlText)[] = [], attributes: Record<string, unknown> = {}) => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
};
const marked = (text: string, marks: Record<string, unknown>) => {
  const made = new Y.XmlText();
  made.insert(0, text, marks);
  return made;
};

describe("what the layout knows", () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ["a record", (doc) => goal(doc, "g1.$order", "a0")],
    ["a tombstone, and its end", (doc) => [true, null].forEach((value) => goal(doc, "g1.$removed", value))],
    ["a number", (doc) => goal(doc, "g1.target", 12.5)],
    ["a value out of its field's range, which readers bear", (doc) => goal(doc, "g1.due", "the day after tomorrow")],
    ["a member", (doc) => doc.getMap("tasks").set("t1.assignees:p1", true)],
    ["a line", (doc) => doc.getText("goals/g1.title").insert(0, "목표")],
    ["a line that was written and removed", (doc) => {
      doc.getText("goals/g1.title").insert(0, "gone");
      doc.getText("goals/g1.title").delete(0, 4);
    }],
    ["prose with marks", (doc) => why(doc).insert(0, [element("paragraph", [marked("now", { bold: {}, link: { href: "https://x.org" } })])])],
    ["a mark that may overlap itself", (doc) => why(doc).insert(0, [element("paragraph", [marked("now", { "link--aBcD1234": { href: "/" } })])])],
    ["a value set twice at once", (doc) => ["2027-01-19", "2027-01-20"].forEach((value) => goal(doc, "g1.due", value))],
    ["a list", (doc) => why(doc).insert(0, [element("taskList", [element("taskItem", [element("paragraph")], { checked: true })])])],
  ])("[S10] lets %s in", (_, write) => expect(judgeChange(write)).toBe("change"));

  test("[S10] the editor's whole schema is known: what it writes is let in", () => {
    const doc = new Y.Doc();
    const schema = getSchema(proseExtensions({
      fragment: why(doc), undoManager: new Y.UndoManager(why(doc)), awareness: new Awareness(doc), placeholder: "", enterKeeps: false,
      mentions: (() => []) as never, onLeave: () => {},
    }));
    const marks = Object.keys(schema.marks).map((type) => ({ type, attrs: type === "link" ? { href: "https://x.org" } : {} }));
    const text = { type: "text", text: "now" };
    for (const [index, node] of Object.values(schema.nodes).entries()) {
      if (node.name === "doc" || node.isText) continue;
      const filled = node.createAndFill(node.name === "mention" ? { id: "p1", label: "Sofia" } : null)?.toJSON();
      const content = node.isInline ? [{ type: "paragraph", content: [filled] }] : [filled];
      prosemirrorJSONToYXmlFragment(schema, { type: "doc", content }, doc.getXmlFragment(`goals/n${index}.why`));
    }
    for (const [index, mark] of marks.entries())
      prosemirrorJSONToYXmlFragment(schema, { type: "doc", content: [{ type: "paragraph", content: [{ ...text, marks: [mark] }] }] }, doc.getXmlFragment(`goals/m${index}.why`));
    expect(marks.length).toBeGreaterThan(4);
    expect(judge(Y.encodeStateAsUpdate(doc))).toBe("change");
  });

  test("[S10] all that 60 seeded histories wrote is let in, and nothing of it twice", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const server = new Y.Doc();
      for (const { writer } of playHistory(seed, { registry: sections, damage: false, steps: 60 })) {
        const all = Y.encodeStateAsUpdate(writer.doc);
        expect(judge(all), `seed ${seed}`).toBe("change");
        Y.applyUpdate(server, all);
        expect(judge(all, server), `seed ${seed}`).toBe("known");
      }
    }
  });
});

describe("claims of a key", () => {
  const struct = (client: number, value: number) => (doc: Y.Doc) => {
    const alone = new Y.Doc();
    alone.clientID = client;
    goal(alone, "g1.target", value);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(alone));
  };

  test("[S18] of two people who set it at the same moment both are let in", () => {
    const one = docWith(struct(1, 1));
    expect(judgeChange(struct(2, 2), one)).toBe("change");
  });

  test("[S18] of hundreds who do, only as many as ever sat in one meeting", () => {
    const doc = docWith((each) => Array.from({ length: 256 }, (_, client) => struct(client + 1, 1)(each)));
    expect([judge(Y.encodeStateAsUpdate(doc)), judgeChange(struct(400, 1), doc)]).toEqual(["change", "layout"]);
    expect(judgeChange((each) => goal(each, "g1.target", 2), doc)).toBe("change");
  });

  test("[S18] a client that knows nothing of what it set before is refused, in one update and in two", () => {
    const blind = (clock: number) => Uint8Array.of(1, 1, 7, clock, 0x28, 1, 5, ...Buffer.from("goals"), 9, ...Buffer.from("g1.target"), 1, 125, clock, 0);
    const both = Uint8Array.of(1, 2, 7, 0, ...[0, 1].flatMap((value) => [...blind(value).subarray(4, -1)]), 0);
    expect(judge(both)).toBe("layout");
    const doc = new Y.Doc();
    Y.applyUpdate(doc, blind(0));
    expect([judge(blind(0)), judge(blind(1), doc)]).toEqual(["change", "layout"]);
  });
});

describe("what the layout does not know", () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ["a root of an unknown section", (doc) => doc.getMap("secrets").set("g1.$order", "a0")],
    ["a key without a field", (doc) => goal(doc, "g1", "a0")],
    ["a key of an unknown field", (doc) => goal(doc, "g1.salary", 1)],
    ["a member of a field without members", (doc) => goal(doc, "g1.target:x", 1)],
    ["a scalar where members are", (doc) => doc.getMap("tasks").set("t1.assignees", "p1")],
    ["a text field as a scalar", (doc) => goal(doc, "g1.title", "Title")],
    ["an object", (doc) => goal(doc, "g1.target", { a: 1 })],
    ["an array", (doc) => goal(doc, "g1.target", [1])],
    ["bytes", (doc) => goal(doc, "g1.target", Uint8Array.of(1))],
    ["a bigint", (doc) => goal(doc, "g1.target", 1n)],
    ["a number that is none", (doc) => goal(doc, "g1.target", Number.NaN)],
    ["a number without end", (doc) => goal(doc, "g1.target", -Infinity)],
    ["undefined", (doc) => goal(doc, "g1.target", undefined)],
    ["a string too long for any field", (doc) => goal(doc, "g1.due", "x".repeat(2_201))],
    ["a map in a map", (doc) => goal(doc, "g1.target", new Y.Map())],
    ["a text in a map", (doc) => goal(doc, "g1.target", new Y.Text("x"))],
    ["a document in a document", (doc) => goal(doc, "g1.target", new Y.Doc())],
    ["a list where records are", (doc) => doc.getArray("goals").push(["a"])],
    ["a text of an unknown field", (doc) => doc.getText("goals/g1.salary").insert(0, "x")],
    ["a text of a number field", (doc) => doc.getText("goals/g1.target").insert(0, "x")],
    ["a format in a line", (doc) => doc.getText("goals/g1.title").insert(0, "x", { bold: true })],
    ["an embed in a line", (doc) => doc.getText("goals/g1.title").insertEmbed(0, { image: "x" })],
    ["an attribute of a line", (doc) => doc.getText("goals/g1.title").setAttribute("a", "b")],
    ["a node in a line", (doc) => doc.getXmlFragment("goals/g1.title").insert(0, [element("paragraph")])],
    ["letters beside the nodes of prose", (doc) => doc.getText("goals/g1.why").insert(0, "x")],
    ["a node the editor does not know", (doc) => why(doc).insert(0, [element("script")])],
    ["a hook", (doc) => why(doc).insert(0, [new Y.XmlHook("x") as never])],
    ["a text that is no prose text", (doc) => doc.getArray("goals/g1.why").push([new Y.Text("x")])],
    ["an object as a node's attribute", (doc) => why(doc).insert(0, [element("heading", [], { level: { x: 1 } })])],
    ["an attribute with a strange name", (doc) => why(doc).insert(0, [element("heading", [], { "__proto__ x": 1 })])],
    ["a mark the editor does not know", (doc) => why(doc).insert(0, [element("paragraph", [marked("x", { blink: {} })])])],
    ["a mark with an object in it", (doc) => why(doc).insert(0, [element("paragraph", [marked("x", { link: { href: { x: 1 } } })])])],
    ["an embed in prose", (doc) => {
      const text = new Y.XmlText();
      text.insertEmbed(0, { image: "x" });
      why(doc).insert(0, [element("paragraph", [text])]);
    }],
    ["nodes too deep for a reader", (doc) => {
      let inner = element("paragraph");
      for (let depth = 0; depth < 64; depth += 1) inner = element("blockquote", [inner]);
      why(doc).insert(0, [inner]);
    }],
  ])("[S11] refuses %s", (_, write) => expect(judgeChange(write)).toBe("layout"));

  test("[S11] a struct that claims neighbours in two places is refused", () => {
    const doc = docWith((made) => {
      made.getText("goals/g1.title").insert(0, "left");
      made.getText("goals/g2.title").insert(0, "right");
    });
    const id = (name: string) => doc.getText(name)._start?.id as Y.ID;
    const update = encodeItem(7, 0, { origin: id("goals/g1.title"), rightOrigin: id("goals/g2.title"), text: "x" });
    expect(judge(update, doc)).toBe("layout");
  });

  test("[S11] the beginning of a struct that is known binds the rest of it to its place", () => {
    const doc = docWith((made) => made.getText("goals/g1.title").insert(0, "ab"));
    const own = doc.clientID;
    const stranger = docWith((made) => made.getText("goals/g2.title").insert(0, "z"));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stranger));
    const elsewhere = doc.getText("goals/g2.title")._start?.id as Y.ID;
    expect(judge(encodeItem(own, 0, { origin: elsewhere, rightOrigin: null, text: "abc" }), doc)).toBe("layout");
  });

  test("[S10] what was written into something that is gone for good is let in, and leaves nothing", () => {
    const doc = docWith((made) => why(made).insert(0, [element("paragraph", [marked("x", {})])]));
    const late = copyOf(doc);
    doc.transact(() => why(doc).delete(0, 1));
    (why(late).get(0) as Y.XmlElement).insert(0, [marked("late", {})]);
    const update = Y.encodeStateAsUpdate(late, Y.encodeStateVector(doc));
    expect(judge(update, doc)).toBe("change");
    Y.applyUpdate(doc, update);
    expect(why(doc).toString()).toBe("");
  });
});

/** One item of text, as the wire has it. */
function encodeItem(client: number, clock: number, { origin, rightOrigin, text }: { origin: Y.ID | null; rightOrigin: Y.ID | null; text: string }): Uint8Array {
  return encoding.encode((encoder) => {
    const writeId = ({ client: of, clock: at }: Y.ID) => [of, at].forEach((part) => encoding.writeVarUint(encoder, part));
    [1, 1, client, clock].forEach((part) => encoding.writeVarUint(encoder, part));
    encoding.writeUint8(encoder, 4 | (origin ? 128 : 0) | (rightOrigin ? 64 : 0));
    if (origin) writeId(origin);
    if (rightOrigin) writeId(rightOrigin);
    encoding.writeVarString(encoder, text);
    encoding.writeVarUint(encoder, 0);
  });
}

describe("gaps and broken bytes", () => {
  test("[S12] a hole before a struct, or a struct it builds on that is not here, is a gap", () => {
    const doc = docWith((made) => made.getText("goals/g1.title").insert(0, "a"));
    const first = Y.encodeStateVector(doc);
    doc.getText("goals/g1.title").insert(1, "b");
    const second = Y.encodeStateAsUpdate(doc, first);
    expect(judge(second)).toBe("gap");
    const other = copyOf(doc);
    other.getText("goals/g1.title").insert(1, "c");
    expect(judge(Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))).toBe("gap");
  });

  test("[S12] a deletion of what is not known is a gap", () => {
    const doc = docWith((made) => made.getText("goals/g1.title").insert(0, "abc"));
    const before = copyOf(doc);
    doc.getText("goals/g1.title").delete(0, 2);
    expect(judge(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))).toBe("gap");
    expect(judge(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)), before)).toBe("change");
  });

  test("[S12] structs that wait for each other never end, and are a gap", () => {
    const [a, b] = [10, 20];
    const cycle = Y.mergeUpdates([
      encodeItem(a, 0, { origin: Y.createID(b, 0), rightOrigin: null, text: "x" }),
      encodeItem(b, 0, { origin: Y.createID(a, 0), rightOrigin: null, text: "y" }),
    ]);
    expect(judge(cycle)).toBe("gap");
    expect(judge(encodeItem(a, 0, { origin: Y.createID(a, 0), rightOrigin: null, text: "x" }))).toBe("gap");
  });

  test("[S12] several client ids that build on each other in one update are no gap", () => {
    let doc = new Y.Doc();
    for (let visit = 0; visit < 20; visit += 1) {
      doc = copyOf(doc);
      doc.getText("goals/g1.title").insert(visit >> 1, String(visit % 10));
      doc.getText("goals/g1.title").delete(0, visit % 3 === 0 ? 1 : 0);
    }
    expect(judge(Y.encodeStateAsUpdate(doc))).toBe("change");
  });

  test.each<[string, Uint8Array]>([
    ["nothing at all", Uint8Array.of()],
    ["noise", Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 251)],
    ["half an update", Y.encodeStateAsUpdate(docWith((doc) => doc.getText("goals/g1.title").insert(0, "abc"))).subarray(0, 12)],
    ["a struct without length", encodeItem(7, 0, { origin: Y.createID(7, 0), rightOrigin: null, text: "" })],
    ["a clock beyond reason", encodeItem(7, 2 ** 50, { origin: Y.createID(7, 0), rightOrigin: null, text: "x" })],
    ["ranges of deletions that overlap", Uint8Array.of(0, 1, 7, 2, 0, 5, 3, 4)],
    ["arrays nested beyond any stack", nestedArrays()],
  ])("[S13] %s is malformed, and breaks nothing", (_, bytes) => expect(judge(bytes)).toBe("malformed"));

  function nestedArrays(): Uint8Array {
    return encoding.encode((encoder) => {
      [1, 1, 7, 0].forEach((part) => encoding.writeVarUint(encoder, part));
      encoding.writeUint8(encoder, 8 | 32);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, "goals");
      encoding.writeVarString(encoder, "g1.target");
      encoding.writeVarUint(encoder, 1);
      for (let depth = 0; depth < 400_000; depth += 1) encoding.writeUint8Array(encoder, Uint8Array.of(117, 1));
      encoding.writeUint8Array(encoder, Uint8Array.of(126, 0));
    });
  }
});

describe("readers", () => {
  const plan = docWith((doc) => {
    doc.getText("goals/g1.title").insert(0, "Title");
    why(doc).insert(0, [element("paragraph", [marked("bold", { bold: {} })])]);
  });

  test("[S14] a reader's copy of what is known changes nothing and is let be", () => {
    expect(judge(Y.encodeStateAsUpdate(plan), plan, reader)).toBe("known");
    expect(judge(Uint8Array.of(0, 0), plan, reader)).toBe("known");
  });

  test.each<[string, (doc: Y.Doc) => void]>([
    ["writes", (doc) => doc.getText("goals/g1.title").insert(0, "x")],
    ["deletes", (doc) => doc.getText("goals/g1.title").delete(0, 1)],
    ["writes what the layout does not know", (doc) => doc.getMap("secrets").set("x", 1)],
  ])("[S14] a reader who %s is refused", (_, write) => expect(judgeChange(write, plan, reader)).toBe("read-only"));

  test("[S14] a reader whose Yjs removes a superfluous mark by itself has written nothing", () => {
    const doc = copyOf(plan);
    const text = (why(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const format = text._start as Y.Item;
    expect(format.content).toBeInstanceOf(Y.ContentFormat);
    const before = Y.encodeStateVector(doc);
    doc.transact((transaction) => format.delete(transaction));
    expect(judge(Y.encodeStateAsUpdate(doc, before), plan, reader)).toBe("known");
    expect(judge(Y.encodeStateAsUpdate(doc, before), plan, editor)).toBe("change");
  });
});

test("[S15] structs in another person's client id are refused", () => {
  const update = Y.encodeStateAsUpdate(docWith((doc) => doc.getText("goals/g1.title").insert(0, "x")));
  expect(judge(update, new Y.Doc(), { canEdit: true, mayWriteAs: () => false })).toBe("layout");
});
