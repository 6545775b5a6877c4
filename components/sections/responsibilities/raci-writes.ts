/** What one press or key writes into the chart. Each is one step to undo. */
import { type Replica } from "@/lib/client/replica";
import { type RaciRepair } from "@/lib/plan/derive/raci-repairs";
import { moveRecord, setMember, setValue } from "@/lib/plan/doc/records";
import { type RaciLetter } from "@/lib/plan/fields";

type Letters = Readonly<Record<string, RaciLetter | null>>;

/** Null takes the letter away. */
export const setLetter = (replica: Replica, row: string, person: string, letter: RaciLetter | null): void => writeLetters(replica, row, { [person]: letter });

export const applyRepair = (replica: Replica, row: string, { letters }: RaciRepair): void => writeLetters(replica, row, letters);

function writeLetters({ writer, undo }: Replica, row: string, letters: Letters): void {
  undo.stopCapturing();
  writer.doc.transact(() => {
    for (const [person, letter] of Object.entries(letters)) setMember(writer, "responsibilities", row, "raci", person, letter);
  }, writer.origin);
  undo.stopCapturing();
}

/** Where presence says that somebody is: one letter of a row. */
export const letterField = (person: string): string => `raci:${person}`;

/** Puts a row behind another one, into another phase if need be. `after`: null is the top. */
export function moveInto({ writer, undo }: Replica, row: string, after: string | null, phase: string | null): void {
  undo.stopCapturing();
  writer.doc.transact(() => {
    if (phase !== null) setValue(writer, "responsibilities", row, "phase", phase);
    moveRecord(writer, "responsibilities", row, after);
  }, writer.origin);
  undo.stopCapturing();
}
