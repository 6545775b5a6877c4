import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { findRecords, splitMatch } from "@/components/plan/palette/find-records";
import { origins } from "@/lib/plan/doc/layout";
import { addRecord } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { sections } from "@/lib/plan/sections";

const titles = ["Clinic opens", "The vendor is late", "Vendor fee", "김민준 자리 비움", "Open the clinic"];

function planOf(rows: readonly string[]) {
  const doc = new Y.Doc();
  let next = 0;
  const writer = { doc, registry: sections, origin: origins.seed, newId: () => `r${next++}`, random: () => 0.5 };
  for (const title of rows) addRecord(writer, "risks", {}, { title });
  return readPlan(doc, sections);
}
const find = (query: string, most = 8) => findRecords(planOf(titles), sections, query, most).map(({ number, title }) => `${number} ${title}`);

test("[F8] a number leads to its row at once", () => {
  expect(find("r3")[0]).toBe("R3 Vendor fee");
});

test("[F8] titles that begin so come before those that contain it", () => {
  expect(find("vendor")).toEqual(["R3 Vendor fee", "R2 The vendor is late"]);
  expect(find("clinic op")).toEqual(["R1 Clinic opens", "R5 Open the clinic"]);
});

test("[F8] first letters find a Korean title, and no more than asked for is found", () => {
  expect(find("ㄱㅁ")).toEqual([]);
  expect(find("김ㅁ")).toEqual(["R4 김민준 자리 비움"]);
  expect(find("e", 2)).toHaveLength(2);
});

test("[F9] the parts of a marked title are the title, whatever is searched for", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, query) => {
      expect(splitMatch(title, query).join("")).toBe(title);
    }),
    { seed: 9, numRuns: 500 },
  );
  expect(splitMatch("EHR vendor fee", "vendor")).toEqual(["EHR ", "vendor", " fee"]);
});
