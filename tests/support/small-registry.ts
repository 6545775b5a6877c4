import { choices, date, days, dependency, line, number, people, person, prose, raci } from "@/lib/plan/fields";
import { t } from "@/lib/plan/language";
import { defineSection } from "@/lib/plan/section";

const same = (text: string) => t(text, text);

/** A section with one field of each way of storing, for tests of the document itself. */
export const things = defineSection({
  id: "things",
  step: "goals",
  prefix: "X",
  title: same("Things"),
  noun: same("thing"),
  add: same("Add a thing"),
  prompt: same("What is there?"),
  hint: same("Name it."),
  suggestions: [],
  titleField: "title",
  fields: {
    title: line({ label: same("Title") }),
    note: prose({ label: same("Note") }),
    size: number({ label: same("Size"), min: 0, max: 100 }),
    due: date({ label: same("Due") }),
    owner: person({ label: same("Owner") }),
    team: people({ label: same("Team") }),
    when: days({ label: same("When") }),
    after: dependency({ label: same("After"), to: ["things"] }),
    duty: raci({ label: same("Duty") }),
    kinds: choices({
      label: same("Kinds"),
      options: ["a", "b", "c"].map((id) => ({ id, label: same(id) })),
    }),
  },
  questions: [{ number: 1, word: "when", text: same("When?"), fields: ["due"] }],
});
