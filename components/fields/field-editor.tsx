"use client";

import { type ReactNode } from "react";
import { type Field, type FieldKind } from "@/lib/plan/fields";
import { defer, type Deferred } from "./deferred";
import { type DraftContext } from "./draft";
import { DraftEditor } from "./draft-editor";
import { type EditorProps } from "./editor-props";
import { LineEditor } from "./line-editor";

const choice = defer(() => import("./choice-editor").then(({ ChoiceEditor }) => ChoiceEditor));
const record = defer(() => import("./record-editor").then(({ RecordEditor }) => RecordEditor));
const prose = defer(() => import("./prose-editor").then(({ ProseEditor }) => ProseEditor));
const days = defer(() => import("./days-editor").then(({ DaysEditor }) => DaysEditor));
const dependency = defer(() => import("./dependency-editor").then(({ DependencyEditor }) => DependencyEditor));
const raci = defer(() => import("./raci-editor").then(({ RaciEditor }) => RaciEditor));

const deferredByKind: Partial<Record<FieldKind, Pick<Deferred<never>, "preload" | "isReady">>> = {
  choice, scale: choice, person: record, reference: record, prose, days, dependency, raci,
};

/** Fetches the code of an editor ahead of need. */
export const preloadEditor = (kind: FieldKind): void => deferredByKind[kind]?.preload();
/** Whether an editor will find the letter that opens it. */
export const isEditorReady = (kind: FieldKind): boolean => deferredByKind[kind]?.isReady() ?? true;

export interface FieldEditorProps extends EditorProps {
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
    case "line": return <LineEditor {...props} field={field} className={className} />;
    case "prose": return <prose.Component {...props} field={field} roomy={roomy} fallback={fallback} />;
    case "number":
    case "money":
    case "date":
    case "time":
    case "url": return <DraftEditor {...props} field={field} context={context} end={end} />;
    case "choice":
    case "scale": return <choice.Component {...props} field={field} fallback={fallback} />;
    case "person":
    case "reference": return <record.Component {...props} field={field} fallback={fallback} />;
    case "days": return <days.Component {...props} field={field} fallback={fallback} />;
    case "dependency": return <dependency.Component {...props} field={field} fallback={fallback} />;
    case "raci": return <raci.Component {...props} field={field} fallback={fallback} />;
    case "flag": return null;
  }
}

/** A press on a flag turns it; it has no editor. */
export const hasEditor = (field: Field): boolean => field.kind !== "flag";
