import { z } from "zod";
import { cleanLine } from "@/lib/auth/fields";

export const baselineName = z
  .string("name-missing")
  .transform(cleanLine)
  .pipe(z.string().min(1, "name-missing").max(60, "name-too-long"));
