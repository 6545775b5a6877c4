import { describe, expect, it } from "vitest";
import { runHistory } from "./history";
import { mutants } from "./mutants";
import { firstViolation, plant } from "./plant";

const perTest = 100;
const firsts = Array.from({ length: 10 }, (_, index) => index * perTest + 1);
/** A bug that needs more histories than this to show is not noticed soon enough. */
const mostHistories = 1_000;

it.each(firsts)("[S7] histories from seed %i on: whatever fails, plans are equal in the end and nothing acknowledged is missing", async (first) => {
  for (let seed = first; seed < first + perTest; seed += 1) expect(await runHistory(seed), `seed ${seed}`).toEqual([]);
}, 120_000);

describe("a bug that is planted is noticed, and its seed shows it again", () => {
  it.each(mutants)("[S7] $bug", async (mutant) => {
    const run = await plant(mutant);
    const found = await firstViolation(run, mostHistories);
    if (!found) throw new Error("nothing went wrong");
    expect(await run(found.seed)).toEqual(found.violations);
  }, 120_000);
});
