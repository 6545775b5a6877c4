// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { FieldCell } from "@/components/fields/field-cell";
import { addRecord, type Writer } from "@/lib/plan/doc/records";
import { findSection, openStage } from "../table/stage";
import { goTo, press, type } from "../table/keys";

const tasks = findSection("tasks");

/** B waits for A, C for B. */
function seed(writer: Writer): void {
  addRecord(writer, "tasks", { id: "a" }, { title: "Agree" });
  addRecord(writer, "tasks", { id: "b" }, { title: "Build", after: [{ on: "a", type: "FS", lag: 0 }] });
  addRecord(writer, "tasks", { id: "c" }, { title: "Check", after: [{ on: "b", type: "FS", lag: 0 }] });
}

it("[G20] a dependency that would close a circle is refused where it is typed, with the way round; what was typed stays", async () => {
  const { mine } = await openStage({ seed, children: <FieldCell section={tasks} record="a" fieldId="after" rowName="T1" /> });
  screen.getByRole("button", { name: "After, T1" }).click();
  const search = await screen.findByRole("combobox", { name: "Add a predecessor" });
  await goTo(search);
  await type("check");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toBe("That would go in a circle: Agree → Build → Check → Agree");
  expect((search as HTMLInputElement).value).toBe("Check");
  expect(mine.snapshot.record("tasks", "a")?.values["after"]).toEqual([]);
  await type("x");
  expect(screen.queryByRole("alert")).toBeNull();
}, 60_000);

it("[G20] so is the milestone of a task that waits for it", async () => {
  const { mine } = await openStage({
    seed: (writer) => {
      seed(writer);
      addRecord(writer, "milestones", { id: "m" }, { name: "Built", after: [{ on: "b", type: "FS", lag: 0 }] });
      addRecord(writer, "tasks", { id: "d" }, { title: "Deliver", after: [{ on: "m", type: "FS", lag: 0 }] });
    },
    children: <FieldCell section={tasks} record="d" fieldId="milestone" rowName="T4" />,
  });
  screen.getByRole("button", { name: "For milestone, T4" }).click();
  await goTo(await screen.findByRole("combobox", { name: "For milestone, T4" }));
  await type("built");
  await press("Enter");
  expect((await screen.findByRole("alert")).textContent).toBe("That would go in a circle: Built → Deliver → Built");
  expect(mine.snapshot.record("tasks", "d")?.values["milestone"]).toBeNull();
}, 60_000);
