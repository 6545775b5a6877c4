"use client";

import { useState } from "react";
import { localDay } from "@/lib/plan/day-number";

/** The reader's day as it was when they came here. */
export function useToday(): string {
  const [today] = useState(() => localDay(new Date()));
  return today;
}
