/** A plan in memory with a section's table on it, and a second person who writes from afar. */
import { act, configure, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { type ReactNode } from "react";
import * as Y from "yjs";
import { LateEdits } from "@/components/fields/late-edits";
import { SectionTable } from "@/components/table/section-table";
import { createCompositionHold } from "@/lib/client/composition-hold";
import { createObservable } from "@/lib/client/observable";
import { PlanProvider } from "@/lib/client/plan-provider";
import { type PlanSession } from "@/lib/client/plan-session";
import { createReplica, type Replica } from "@/lib/client/replica";
import { messagesOf } from "@/lib/i18n/messages";
import { can, type Role } from "@/lib/plan/access";
import { origins } from "@/lib/plan/doc/layout";
import { type Writer } from "@/lib/plan/doc/records";
import { type Language } from "@/lib/plan/language";
import { type Section } from "@/lib/plan/section";
import { PanelSlot } from "@/components/plan/panel";
import { registryWithLessons } from "../../support/lessons-learned";

// What every browser has and jsdom lacks.
Object.defineProperty(globalThis, "CSS", { value: { escape: (text: string) => text.replace(/["\\]/g, "\\$&") } });
Element.prototype.scrollIntoView = () => undefined;
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
// Editors are fetched when they are opened, which takes a moment on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

export const lessons = findSection("lessons-learned");

export function findSection(id: string): Section {
  const section = registryWithLessons.find((each) => each.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return section;
}

export interface Stage {
  readonly mine: Replica;
  /** Ben's copy: what he writes arrives here when `meet` lets it. */
  readonly ben: Replica;
  meet(): Promise<void>;
}

let planCount = 0;

export interface StageOptions {
  readonly section?: Section;
  readonly role?: Role;
  readonly language?: Language;
  /** Writes what is there before the page opens. */
  readonly seed?: (writer: Writer) => void;
  readonly children?: ReactNode;
}

export async function openStage({ section = lessons, role = "editor", language = "en", seed, children }: StageOptions = {}): Promise<Stage> {
  const mine = createReplica(registryWithLessons, { id: "ana", name: "Ana Kim", color: 4 });
  const ben = createReplica(registryWithLessons, { id: "ben", name: "Ben Lee", color: 7 });
  seed?.(ben.writer);
  await exchange(mine, ben);
  const plan = `plan-${++planCount}`;
  render(
    <NextIntlClientProvider locale={language} messages={messagesOf(language)} timeZone="UTC">
      <PlanProvider planId={plan} user={{ id: "ana", name: "Ana Kim" }} role={role} registry={registryWithLessons} createSession={() => sessionOf(mine, plan, role)}>
        <PanelSlot>{children ?? <SectionTable section={section} />}</PanelSlot>
        <LateEdits />
      </PlanProvider>
    </NextIntlClientProvider>,
  );
  await settle();
  return { mine, ben, meet: () => exchange(mine, ben) };
}

/** Frames are drawn, and code that was asked for has come. */
export const settle = (): Promise<void> => act(async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => requestAnimationFrame(() => done(undefined)));
});

async function exchange(a: Replica, b: Replica): Promise<void> {
  await act(async () => {
    const send = (from: Replica, to: Replica) =>
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), origins.remote);
    send(a, b);
    send(b, a);
  });
  await settle();
}

function sessionOf(replica: Replica, planId: string, role: Role): PlanSession {
  return {
    planId,
    replica: createObservable(replica),
    me: createObservable(replica.presence.state().user),
    role: createObservable(role),
    mayEdit: createObservable(can(role, "plan.edit")),
    saved: createObservable<ReturnType<PlanSession["saved"]["get"]>>({ kind: "saved" }),
    news: createObservable(0),
    ready: createObservable(true),
    returned: createObservable<ReturnType<PlanSession["returned"]["get"]>>(null),
    lostEdits: createObservable<ReturnType<PlanSession["lostEdits"]["get"]>>(null),
    hold: createCompositionHold(),
    retry: () => undefined,
    destroy: () => undefined,
  };
}

/** The cell of a row, by the row's place from nought and the field's id. */
export function cell(row: number, field: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`tr[data-index="${row}"] [data-field="${field}"]`);
  if (!found) throw new Error(`no cell ${field} in row ${row}`);
  return found;
}

export const focused = (): Element | null => document.activeElement;
export const editorNamed = (name: string): HTMLTextAreaElement | HTMLInputElement => screen.getByRole<HTMLInputElement>("textbox", { name });
