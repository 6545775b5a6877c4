import { type CDPSession, type Page } from "@playwright/test";

/** A timeline in a page of its own: the product's, or the control's. */
export interface Subject {
  readonly name: string;
  readonly page: Page;
  readonly client: CDPSession;
  /** From the moment it is asked for until rows and bars are painted, milliseconds. */
  show(): Promise<number>;
  /** One edit by somebody else; each touches another task. */
  readonly edits: Readonly<Record<"title" | "estimate" | "start", (round: number) => unknown>>;
  /** Somewhere over the rows. */
  readonly middle: { readonly x: number; readonly y: number };
  /** A bar in view that may be dragged. */
  grip(): Promise<{ readonly x: number; readonly y: number }>;
}

/** The task that an edit touches: in view, and then somewhere else in the plan, by turns. */
export const editedTask = (round: number, count: number): string =>
  `t${round % 2 === 0 ? 3 + (round % 20) : Math.floor(count * (0.1 + 0.017 * round)) % count}`;
