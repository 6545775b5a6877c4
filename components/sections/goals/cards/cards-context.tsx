"use client";

import { createContext, useContext } from "react";
import { type DeliverableProgress } from "@/lib/plan/derive/deliverables";
import { type Shown } from "@/components/sections/record-details";
import { type Answers } from "../guide/use-answers";

interface Cards {
  /** Null while I may not edit. */
  readonly answers: Answers | null;
  readonly progress: ReadonlyMap<string, DeliverableProgress>;
  /** Tasks stand open under their deliverables from the start. */
  readonly isUnfolded: boolean;
  /** Opens the details, where everything is answered. */
  show(shown: Shown): void;
}

const Context = createContext<Cards | null>(null);
export const CardsProvider = Context;

export function useCards(): Cards {
  const cards = useContext(Context);
  if (!cards) throw new Error("useCards needs GoalCards above it");
  return cards;
}
