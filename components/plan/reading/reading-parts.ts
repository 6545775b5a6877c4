/** What each reading of a plan shows: parts in their order, of each the fields that matter to its reader. */
import { type Reading } from "../overview/reading-links";

export interface ReadingPart {
  readonly section: string;
  /** The first names the row. */
  readonly fields: readonly string[];
  /** Rows stand together by what this line field says. */
  readonly groupBy?: string;
}

export const readingParts: Readonly<Record<Reading, readonly ReadingPart[]>> = {
  leader: [
    { section: "goals", fields: ["title", "measure", "baseline", "current", "target", "due", "owner"] },
    { section: "limits", fields: ["title", "measure", "current", "target", "owner"] },
    { section: "scope", fields: ["statement", "kind", "reason"] },
    { section: "milestones", fields: ["name", "criteria", "date", "buffer", "owner"] },
    { section: "risks", fields: ["title", "likelihood", "impact", "response", "planBOwner", "owner"] },
    { section: "budget", fields: ["title", "planned", "committed", "actual", "owner"] },
  ],
  team: [
    { section: "tasks", fields: ["title", "assignees", "start", "due", "estimate", "status"], groupBy: "phase" },
    { section: "milestones", fields: ["name", "criteria", "date", "owner"] },
    { section: "responsibilities", fields: ["title", "raci"] },
    { section: "resources", fields: ["title", "needed", "available", "by", "owner"] },
    { section: "people", fields: ["name", "role", "strengths", "hours", "timeOff"] },
  ],
};
