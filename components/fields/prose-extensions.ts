/** What the prose editor knows. The schema must hold all that a plan may contain: what it lacks would be dropped. */
import { Extension, type Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { TaskItem, TaskList } from "@tiptap/extension-list";
import { Mention } from "@tiptap/extension-mention";
import { Placeholder } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { StarterKit } from "@tiptap/starter-kit";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { type Awareness } from "y-protocols/awareness";
import { type PresenceUser } from "@/lib/sync/presence";
import { type Leave } from "./editor-keys";
import { mentionClass } from "./prose-view";
import { type MentionSource, mentionSuggestion } from "./prose-mention";

export interface ProseSetup {
  readonly fragment: Y.XmlFragment;
  readonly undoManager: Y.UndoManager;
  readonly awareness: Awareness;
  readonly placeholder: string;
  /** In a cell Enter keeps; where there is room it makes a new paragraph. */
  readonly enterKeeps: boolean;
  readonly mentions: MentionSource;
  onLeave(how: Leave): void;
}

export function proseExtensions({ fragment, undoManager, awareness, placeholder, enterKeeps, mentions, onLeave }: ProseSetup): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      // It would write a paragraph into the plan whenever somebody looks.
      trailingNode: false,
      // "error.New" is the end of a sentence; only what says https:// is meant as an address.
      link: { openOnClick: false, autolink: true, defaultProtocol: "https", shouldAutoLink: (url) => /^https?:\/\//i.test(url) },
      heading: { levels: [1, 2, 3] },
    }),
    TaskList,
    TaskItem.configure({ nested: true }),
    // Before the keys below, so that Enter and Esc end a mention first.
    Mention.extend({ priority: 1_000 }).configure({ HTMLAttributes: { class: mentionClass }, suggestion: mentionSuggestion(mentions) }),
    Placeholder.configure({ placeholder, emptyEditorClass: "is-empty" }),
    Collaboration.configure({ fragment, yUndoOptions: { undoManager } }),
    carets(awareness),
    promptCaret,
    leaveKeys(enterKeeps, onLeave),
  ];
}

/**
 * A caret that a key moves in the first moments is meant. ProseMirror takes a caret at the very start
 * within 200 ms of the focus for the browser's doing and puts it back; and as the browser tells of a
 * caret with its next frame only, a remote edit before that would put it back as well.
 */
const promptCaret = Extension.create({
  name: "promptCaret",
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, { key }) => {
          if (!/^(Arrow|Page|Home|End)/.test(key)) return false;
          (view as unknown as { readonly input: { lastFocus: number } }).input.lastFocus = 0;
          setTimeout(() => view.dom.ownerDocument.dispatchEvent(new Event("selectionchange")));
          return false;
        },
      },
    },
  })],
});

/** The carets of others. Tiptap's own extension would overwrite who I am in the awareness. */
const carets = (awareness: Awareness) =>
  Extension.create({
    name: "carets",
    priority: 999,
    addProseMirrorPlugins: () => [yCursorPlugin(withoutColors(awareness), {
      cursorBuilder: (user: CaretUser) => drawCaret(user),
      selectionBuilder: ({ presence }: CaretUser) => ({ style: `background: var(--color-presence-${presence}-soft)` }),
    })],
  });

interface CaretUser { readonly name: string; readonly presence: number }

/** The plugin wants "#rrggbb" for a colour and complains of ours, so ours goes by another name. */
function withoutColors(awareness: Awareness): Awareness {
  const getStates = () => new Map([...awareness.getStates()].map(([client, state]) => {
    const user = state["user"] as Partial<PresenceUser> | undefined;
    return [client, { ...state, user: { name: String(user?.name ?? ""), presence: toColor(user?.color) } }];
  }));
  return Object.assign(Object.create(awareness) as Awareness, { getStates });
}

function drawCaret({ name: text, presence }: CaretUser): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "prose-caret";
  caret.style.setProperty("--p", `var(--color-presence-${presence})`);
  caret.setAttribute("aria-hidden", "true");
  const name = document.createElement("span");
  name.textContent = text;
  caret.append("\u2060", name, "\u2060");
  return caret;
}

/** What others send is not trusted; only a presence colour becomes a style. */
const toColor = (color: unknown): number => (typeof color === "number" && color >= 1 && color <= 8 ? Math.floor(color) : 2);

const leaveKeys = (enterKeeps: boolean, onLeave: (how: Leave) => void) =>
  Extension.create({
    name: "leaveKeys",
    priority: 900,
    addKeyboardShortcuts() {
      const leave = leaver(onLeave);
      const isInList = () => this.editor.isActive("listItem") || this.editor.isActive("taskItem");
      const newBlock = () => this.editor.commands.first(({ commands }) => [
        () => commands.newlineInCode(),
        () => commands.splitListItem("taskItem"),
        () => commands.splitListItem("listItem"),
        () => commands.createParagraphNear(),
        () => commands.liftEmptyBlock(),
        () => commands.splitBlock(),
      ]);
      return {
        Escape: leave("putBack"),
        "Mod-Enter": leave("keep"),
        ...(enterKeeps && { Enter: leave("keep"), "Shift-Enter": newBlock }),
        Tab: () => (!enterKeeps && isInList() ? false : leave("next")()),
        "Shift-Tab": () => (!enterKeeps && isInList() ? false : leave("previous")()),
      };
    },
  });

const leaver = (onLeave: (how: Leave) => void) => (how: Leave) => () => {
  onLeave(how);
  return true;
};
