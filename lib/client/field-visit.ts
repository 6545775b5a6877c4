/** Being in a field: others see it, and what I change there is a step of its own. */
import { type FieldPlace } from "@/lib/sync/presence";
import { isSameJson } from "./observable";
import { type Replica } from "./replica";

export function enterField({ presence, undo }: Replica, place: FieldPlace): void {
  undo.stopCapturing();
  presence.say({ field: place, caret: null, pointer: null });
}

/** Leaving late, after another field was entered, leaves nothing. */
export function leaveField({ presence, undo }: Replica, place: FieldPlace): void {
  undo.stopCapturing();
  if (isSameJson(presence.state().field, place)) presence.say({ field: null, caret: null });
}
