import { type ComponentType } from "react";
import { type FieldValue } from "@/lib/plan/fields";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { type ViewColumn } from "./columns";
import { type GridController } from "./use-grid-controller";

/** Rows that have a value in common. */
export interface RowGroup {
  /** Of its heading; no row has it. */
  readonly id: string;
  readonly title: string;
  readonly ids: readonly string[];
}

/** Rows in groups, in each of them in the order of their section. */
export interface Arrangement {
  /** What the rows of a group have in common. */
  readonly field: string;
  readonly groups: readonly RowGroup[];
  /** Rows in the order they are shown. */
  readonly ids: readonly string[];
  /** The same, with the id of each heading before its rows; a group without rows has none. */
  readonly shown: readonly string[];
  /** By the id of a heading, its words. */
  readonly headings: ReadonlyMap<string, string>;
  /** By row, its place in the section, from nought: rows keep the numbers they have there. */
  readonly places: ReadonlyMap<string, number>;
  /** What a row gets that comes to stand beside a row, or under a heading; null is where nobody said. */
  valuesUnder(id: string | null): Readonly<Record<string, FieldValue>>;
}

export interface TableBodyProps {
  readonly arrangement: Arrangement;
  readonly handlers: GridController["handlers"];
  readonly focusCell: GridController["focusCell"];
  /** Beside a row, or under a heading: in front of it, or behind it. */
  moveTo(record: string, over: string, after: boolean): void;
  /** Null while I may not edit. */
  readonly addUnder: ((id: string) => void) | null;
}

/** How a table differs from that of any section. */
export interface TableLook {
  /** It stands under the table of this section: it shares its columns, and has no headings, key and question of its own. */
  readonly beneath?: Section;
  /** Said under each title: plain words, nothing to press. */
  readonly note?: ComponentType<{ readonly record: AnyRecord }>;
  readonly arrangement?: Arrangement;
  /** What is computed of each row, in columns behind its fields. */
  readonly views?: readonly ViewColumn[];
  /** Draws the rows of an arrangement in another way than as one table, where there is room. */
  readonly body?: ComponentType<TableBodyProps>;
  /** Whose details are open, where several tables share the panel beside the sheet. */
  readonly details?: readonly [record: string | null, show: (record: string | null) => void];
}
