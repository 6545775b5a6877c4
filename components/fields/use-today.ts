"use client";

import { lightFormat } from "date-fns";
import { useState } from "react";

/** The reader's day as it was when they came here. */
export function useToday(): string {
  const [today] = useState(() => lightFormat(new Date(), "yyyy-MM-dd"));
  return today;
}
