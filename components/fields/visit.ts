/**
 * One stay in a text: from entering it until leaving. What I wrote in it is a step of its own to
 * undo, and can be taken back at once, while the letters that others wrote meanwhile stay.
 */
import { origins } from "@/lib/plan/doc/layout";
import { type Undo } from "@/lib/client/undo";

export interface Visit {
  takeBack(): void;
  end(): void;
}

export function beginVisit(undo: Undo): Visit {
  undo.stopCapturing();
  const steps = undo.forEditor(origins.local);
  const before = steps.undoStack.length;
  return {
    takeBack() {
      // A step that others have overwritten leaves the stack too, so this ends.
      for (let left = steps.undoStack.length - before; left > 0; left--) undo.undo();
      undo.dismissBlocked();
    },
    end: () => undo.stopCapturing(),
  };
}
