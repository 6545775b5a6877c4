"use client";

import { type ReactNode } from "react";
import { type FieldKind } from "@/lib/plan/fields";
import { defer, type Deferred } from "@/components/ui/deferred";
import { DeferredEditor } from "./deferred-editor";
import { type DraftContext } from "./draft";
import { type EditorProps } from "./editor-props";
import { LineEditor } from "./line-editor";

const draft = defer(() => import("./draft-editor").then(({ DraftEditor }) => DraftEditor));
const choice = defer(() => import("./choice-editor").then(({ ChoiceEditor }) => ChoiceEditor));
const record = defer(() => import("./record-editor").then(({ RecordEditor }) => RecordEditor));
const ahead = defer(() => import("./ahead-editor").then(({ AheadEditor }) => AheadEditor));
const prose = defer(() => import("./prose-editor").then(({ ProseEditor }) => ProseEditor));
const days = defer(() => import("./days-editor").then(({ DaysEditor }) => DaysEditor));
const dependency = defer(() => import("./dependency-editor").then(({ DependencyEditor }) => DependencyEditor));
const raci = defer(() => import("./raci-editor").then(({ RaciEditor }) => RaciEditor));

const deferredByKind: Partial<Record<FieldKind, Pick<Deferred<never>, "preload">>> = {
  number: draft, money: draft, date: draft, time: draft, url: draft,
  choice, scale: choice, person: record, reference: record, prose, days, dependency, raci,
};

/** Fetches the code of an editor ahead of need. */
export const preloadEditor = (kind: FieldKind): void => deferredByKind[kind]?.preload();

export interface FieldEditorProps extends Omit<EditorProps, "typed" | "after"> {
  readonly context: DraftContext;
  /** In the details there is room: prose makes paragraphs with Enter. */
  readonly roomy: boolean;
  /** The look of a title while it is edited. */
  readonly className?: string;
  /** Figures stand at the right. */
  readonly end: boolean;
  /** Shown until the editor's code has come. */
  readonly fallback: ReactNode;
}

/** One editor for each kind of field. */
export function FieldEditor({ field, context, roomy, className, end, fallback, ...props }: FieldEditorProps): ReactNode {
  switch (field.kind) {
    case "line": return <LineEditor {...props} {...nothingTyped} field={field} className={className} />;
    case "prose": return <DeferredEditor editor={prose.Component} {...props} field={field} roomy={roomy} fallback={fallback} />;
    case "number":
    case "money":
    case "date":
    case "time":
    case "url": return <DeferredEditor editor={draft.Component} {...props} field={field} context={context} end={end} fallback={fallback} />;
    case "choice":
    case "scale": return <DeferredEditor editor={choice.Component} {...props} field={field} fallback={fallback} />;
    case "reference":
      if (field.ahead) return <DeferredEditor editor={ahead.Component} {...props} field={field} fallback={fallback} />;
      return <DeferredEditor editor={record.Component} {...props} field={field} fallback={fallback} />;
    case "person": return <DeferredEditor editor={record.Component} {...props} field={field} fallback={fallback} />;
    case "days": return <DeferredEditor editor={days.Component} {...props} field={field} fallback={fallback} />;
    case "dependency": return <DeferredEditor editor={dependency.Component} {...props} field={field} fallback={fallback} />;
    case "raci": return <DeferredEditor editor={raci.Component} {...props} field={field} fallback={fallback} />;
    case "flag": return null;
  }
}

/** It is here from the start: every letter finds it. */
const nothingTyped = { typed: "", after: null } as const;
