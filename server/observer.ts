/** What is counted of the sync server's work: numbers and reasons, never who or what. */
import { type CloseCode } from "@/lib/sync/close-codes";

export interface Observer {
  socketOpened(): void;
  socketClosed(): void;
  /** Someone is sent away, or was not let in. */
  refused(reason: CloseCode | "origin"): void;
  /** An update that came `milliseconds` ago is on the disk, and its author is told. */
  acknowledged(milliseconds: number): void;
  /** An entry is handed to the journal. The answer is called once it is on the disk, or is not and never will be. */
  appending(): (isStored: boolean) => void;
}

export const noObserver: Observer = {
  socketOpened: () => {},
  socketClosed: () => {},
  refused: () => {},
  acknowledged: () => {},
  appending: () => () => {},
};
