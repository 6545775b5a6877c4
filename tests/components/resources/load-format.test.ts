import { expect, it } from "vitest";
import { formatHours } from "@/components/sections/budget/capacity/load-format";

it("[Q2] hours keep their thousands apart, and have a decimal only where it says something", () => {
  expect([0, 7.46, 9.99, 12.4, 1_204, -3.25].map(formatHours)).toEqual(["0", "7.5", "10", "12", "1,204", "-3.3"]);
});
