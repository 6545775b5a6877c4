import { describe, expect, it } from "vitest";
import { writeEdits } from "@/lib/plan/doc/write-edits";
import { removeRecord, setValue } from "@/lib/plan/doc/records";
import { addCommonRisks, commonRisks, missingCommonRisks } from "@/lib/plan/derive/risk/common";
import { exposureOf, exposureOfRisk } from "@/lib/plan/derive/risk/exposure";
import { findingsOfRisk, riskFindings } from "@/lib/plan/derive/risk/findings";
import { createMatrix, isSamePlace, matrixOf, moveTo, stepFrom } from "@/lib/plan/derive/risk/matrix";
import { acceptProposal, dropProposal, isPreventable, proposalOf, proposalsAgainst } from "@/lib/plan/derive/risk/mitigation";
import { byScore, heldOrder, summaryOf } from "@/lib/plan/derive/risk/register";
import { bandEnds, bandOf, bands, scoreAt, scoreOf, steps } from "@/lib/plan/derive/risk/score";
import { linesByQuarter, promote, promotionOf, quarterBeside, quarterOf, quarters } from "@/lib/plan/derive/risk/swot";
import { findRecord, type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { createRandom } from "../../support/random";
import { createReplica, syncAll } from "../../support/replicas";
import { add, mend, planOf, planWithRisks, risksOf } from "./risk-plan";

const places = steps.flatMap((likelihood) => steps.map((impact) => ({ likelihood, impact })));

describe("score", () => {
  it("[P140] a score is likelihood times impact, and each band has its ends", () => {
    for (const place of places) {
      const { score, band } = scoreAt(place);
      expect(score).toBe(place.likelihood * place.impact);
      expect(score >= bandEnds[band][0] && score <= bandEnds[band][1]).toBe(true);
    }
    expect([1, 4, 5, 9, 10, 14, 15, 25].map(bandOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it("[P140] what is open or damaged has no score", () => {
    const plan = planWithRisks({ whole: { likelihood: 4, impact: 5 }, half: { likelihood: 4 }, none: {} });
    expect(risksOf(plan).map(scoreOf)).toEqual([{ likelihood: 4, impact: 5, score: 20, band: 4 }, null, null]);
    for (const wrong of [0, 6, 2.5, Number.NaN, "4", null]) expect(scoreOf(risk({ likelihood: wrong as never, impact: 3 }))).toBeNull();
  });
});

describe("matrix", () => {
  it("[P141] cells are read from the most likely row down, and each scored risk is in one of them", () => {
    const plan = planWithRisks({ a: { likelihood: 2, impact: 5 }, b: { likelihood: 2, impact: 5 }, c: { likelihood: 5, impact: 1 }, d: {} });
    const cells = matrixOf(risksOf(plan));
    expect(cells).toHaveLength(25);
    expect(cells[0]).toEqual({ likelihood: 5, impact: 1, score: 5, band: 2, risks: ["c"] });
    expect(cells.find(({ likelihood, impact }) => likelihood === 2 && impact === 5)?.risks).toEqual(["a", "b"]);
    expect(cells.flatMap(({ risks }) => risks).toSorted()).toEqual(["a", "b", "c"]);
  });

  it("[P141] cells keep their identity while the same risks stand in them", () => {
    const follow = createMatrix();
    const rows = { a: { likelihood: 2, impact: 5 }, b: { likelihood: 2, impact: 5 }, c: { likelihood: 5, impact: 1 } };
    const before = follow(risksOf(planWithRisks(rows)));
    expect(follow(risksOf(planWithRisks({ ...rows, d: {} })))).toBe(before);
    const after = follow(risksOf(planWithRisks({ ...rows, c: { likelihood: 5, impact: 2 } })));
    expect(after.flatMap((cell, index) => (cell === before[index] ? [] : [`${cell.likelihood}/${cell.impact}`]))).toEqual(["5/1", "5/2"]);
  });

  it("[P141] a move writes only what it changes; two along different axes both count", () => {
    const [one, two] = [createReplica(1), createReplica(2)];
    add(one, "risks", "r", { likelihood: 3, impact: 3 });
    syncAll(one, two);
    const [before] = risksOf(planOf(one)) as [AnyRecord];
    expect(moveTo(before, { likelihood: 3, impact: 3 }).values).toEqual({});
    expect(moveTo(before, { likelihood: 4, impact: 3 }).values).toEqual({ likelihood: 4 });
    writeEdits(one, [moveTo(before, { likelihood: 4, impact: 3 })]);
    writeEdits(two, [moveTo(before, { likelihood: 3, impact: 5 })]);
    syncAll(one, two);
    expect(scoreOf(risksOf(planOf(one))[0]!)?.score).toBe(20);
  });

  it("[P141] a step ends at the edge", () => {
    expect(stepFrom({ likelihood: 5, impact: 1 }, { likelihood: 1, impact: -1 })).toEqual({ likelihood: 5, impact: 1 });
    expect(stepFrom({ likelihood: 5, impact: 1 }, { likelihood: -1, impact: 1 })).toEqual({ likelihood: 4, impact: 2 });
    expect(isSamePlace(null, null) && !isSamePlace(null, { likelihood: 1, impact: 1 })).toBe(true);
  });
});

describe("register", () => {
  it("[P142] stands by score, equal ones as in their table, without a score last", () => {
    const plan = planWithRisks({ open: {}, low: { likelihood: 1, impact: 2 }, b: { likelihood: 3, impact: 4 }, c: { likelihood: 4, impact: 3 }, top: { likelihood: 5, impact: 5 } });
    expect(byScore(risksOf(plan))).toEqual(["top", "b", "c", "low", "open"]);
  });

  it("[P142] while somebody edits what stands stays, what is new comes last, what is gone goes", () => {
    expect(heldOrder(["a", "b", "c"], ["c", "new", "a"])).toEqual(["a", "c", "new"]);
    expect(heldOrder([], ["b", "a"])).toEqual(["b", "a"]);
  });

  it("[P143] counts and exposure are those of a naive recount", () => {
    for (let seed = 0; seed < 200; seed++) {
      const risks = randomRisks(createRandom(seed));
      const { counts, unscored } = summaryOf(risks);
      const scores = risks.map(scoreOf);
      for (const band of bands) expect(counts[band]).toBe(scores.filter((score) => score?.band === band).length);
      expect(unscored).toBe(scores.filter((score) => score === null).length);
      const exposure = exposureOf(risks);
      const chance = ({ values }: AnyRecord) => [0, 0.1, 0.3, 0.5, 0.7, 0.9][Number(values["likelihood"] ?? 0)]!;
      const days = risks.map((each) => chance(each) * Number(each.values["delay"] ?? each.values["planBDelay"] ?? 0));
      const money = risks.map((each) => chance(each) * Number(each.values["planBCost"] ?? 0));
      expect(exposure.days).toBeCloseTo(sum(days), 9);
      expect(exposure.money).toBeCloseTo(sum(money), 6);
      const isSaid = ({ values }: AnyRecord) => values["likelihood"] !== null && values["planBCost"] !== null && (values["delay"] ?? values["planBDelay"]) !== null;
      expect(exposure.unsaid).toBe(risks.filter((each) => !isSaid(each)).length);
    }
  });

  it("[P143] what nobody has said counts as unsaid, and no cost is a gain", () => {
    expect(exposureOf([risk({ likelihood: 5 }), risk({ planBCost: -5, delay: 2 })])).toEqual({
      days: 0, money: 0, unsaid: 2,
    });
    expect(exposureOfRisk(risk({ likelihood: 4, delay: 4, planBDelay: 9, planBCost: 100 }))).toEqual({ id: "r", chance: 0.7, delay: 4, cost: 100 });
  });
});

describe("common risks", () => {
  const titles = { availability: "Away", budget: "Budget", personnel: "Leaves", shortage: "Too little", delay: "Late" };

  it("[P144] adds those that no risk is about, with their category", () => {
    const writer = createReplica(1);
    add(writer, "risks", "mine", { title: "The vendor is late", category: "delay" });
    writeEdits(writer, addCommonRisks(risksOf(planOf(writer)), titles));
    const added = risksOf(planOf(writer)).slice(1).map(({ values }) => [values["title"], values["category"]]);
    expect(added).toEqual([["Away", "availability"], ["Budget", "budget"], ["Leaves", "personnel"], ["Too little", "shortage"]]);
    expect(missingCommonRisks(risksOf(planOf(writer)))).toEqual([]);
    expect(addCommonRisks(risksOf(planOf(writer)), titles)).toEqual([]);
  });

  it("[P144] [P19] two who add at once add one of each, with its title once", () => {
    const replicas = [createReplica(1), createReplica(2), createReplica(3)];
    for (const writer of replicas) writeEdits(writer, addCommonRisks([], titles));
    syncAll(...replicas);
    for (const writer of replicas) mend(writer);
    syncAll(...replicas);
    for (const writer of replicas)
      expect(risksOf(planOf(writer)).map(({ values }) => values["title"]).toSorted()).toEqual(commonRisks.map((id) => titles[id]).toSorted());
  });

  it("[P144] one that was removed comes back", () => {
    const writer = createReplica(1);
    writeEdits(writer, addCommonRisks([], titles));
    removeRecord(writer, "risks", risksOf(planOf(writer))[2]!.id);
    writeEdits(writer, addCommonRisks(risksOf(planOf(writer)), titles));
    expect(risksOf(planOf(writer))).toHaveLength(5);
  });
});

describe("findings", () => {
  const whole = {
    title: "x", likelihood: 4, impact: 5, owner: "p", trigger: "smoke", review: "2027-03-01", goals: ["g"],
    planB: [{ type: "paragraph", content: [{ type: "text", text: "Run" }] }],
  };
  const around = { today: "2027-02-01", tasks: new Set<string>(), steps: [] };
  const codes = (values: object, more: object = {}) => findingsOfRisk(planned({ ...whole, ...values }), { ...around, ...more }).map(({ code }) => code);

  it("[P147] a whole risk has none, and each answer that is missing is one", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ likelihood: null })).toEqual(["noScore"]);
    expect(codes({ owner: null })).toEqual(["noOwner"]);
    expect(codes({ planB: [] })).toEqual(["noPlanB"]);
    expect(codes({ planB: [] }, { steps: ["s"] })).toEqual([]);
    expect(codes({ trigger: " " })).toEqual(["noTrigger"]);
    expect(codes({ review: "2027-01-31" })).toEqual(["reviewPassed"]);
    expect(codes({ review: "2027-02-01" })).toEqual([]);
    expect(codes({ goals: [] })).toEqual(["noLinks"]);
    expect(codes({ goals: [], tasks: ["t"] })).toEqual([]);
    expect(codes({ activeSince: "2027-01-30" }, { steps: ["s"] })).toEqual(["stepsNotStarted"]);
  });

  it("[P147] a small risk needs no plan B, and one without a plan B no trigger", () => {
    expect(codes({ impact: 2, planB: [], trigger: "" })).toEqual([]);
    expect(codes({ impact: 2, trigger: "" })).toEqual(["noTrigger"]);
  });

  it("[P147] each finding leads to its field, and a step of no risk to its own", () => {
    const writer = createReplica(1);
    add(writer, "risks", "r", { title: "x" });
    add(writer, "contingency", "lost", { title: "y", risk: "gone" });
    add(writer, "contingency", "nobodys", { title: "z" });
    const plan = planOf(writer);
    const found = riskFindings(plan, "2027-02-01");
    expect(found.map(({ code, field }) => [code, field])).toEqual([
      ["noScore", "likelihood"], ["noOwner", "owner"], ["noLinks", "goals"], ["lostStep", "risk"], ["lostStep", "risk"],
    ]);
    for (const { section, record } of found) expect(findRecord(plan, section, record)).not.toBeNull();
  });

  const planned = (values: object): AnyRecord => risk(values);
});

describe("SWOT", () => {
  function swot(): { plan: () => Plan; line: (id: string) => AnyRecord; writer: ReturnType<typeof createReplica> } {
    const writer = createReplica(1);
    for (const quarter of quarters) add(writer, "swot", quarter, { statement: `Our ${quarter}`, quadrant: quarter });
    add(writer, "swot", "loose", { statement: "Somewhere" });
    const plan = () => planOf(writer);
    return { writer, plan, line: (id) => findRecord(plan(), "swot", id)! };
  }

  it("[P148] lines stand in their quarter, others in none", () => {
    const { plan } = swot();
    const lines = linesByQuarter(tableOf(plan(), "swot").records);
    expect([...lines].map(([quarter, list]) => [quarter, list.map(({ id }) => id)])).toEqual([
      [null, ["loose"]], ["strength", ["strength"]], ["weakness", ["weakness"]], ["opportunity", ["opportunity"]], ["threat", ["threat"]],
    ]);
  });

  it("[P148] what works against us becomes a risk, an opportunity a goal, and is linked", () => {
    const { writer, plan, line } = swot();
    for (const id of ["weakness", "threat", "opportunity", "strength", "loose"]) writeEdits(writer, promote(line(id)));
    const risks = tableOf(plan(), "risks").records;
    expect(risks.map(({ values }) => values["title"])).toEqual(["Our weakness", "Our threat"]);
    expect(tableOf(plan(), "goals").records.map(({ values }) => values["title"])).toEqual(["Our opportunity"]);
    expect([line("weakness").values["risk"], line("threat").values["risk"]]).toEqual(risks.map(({ id }) => id));
    expect([line("strength").values["risk"], promotionOf("strength"), promotionOf(null)]).toEqual([null, null, null]);
  });

  it("[P148] [P19] pressed twice, or by two at once, it is one risk", () => {
    const { writer, line } = swot();
    const other = createReplica(2);
    syncAll(writer, other);
    for (const each of [writer, writer, other]) writeEdits(each, promote(line("threat")));
    syncAll(writer, other);
    for (const each of [writer, other]) mend(each);
    syncAll(writer, other);
    for (const each of [writer, other]) expect(risksOf(planOf(each)).map(({ values }) => values["title"])).toEqual(["Our threat"]);
  });

  it("[P148] arrows lead to the quarter beside, and stay at the edge", () => {
    expect([quarterBeside("strength", "right"), quarterBeside("strength", "down"), quarterBeside("threat", "left"), quarterBeside("threat", "up")])
      .toEqual(["weakness", "opportunity", "opportunity", "weakness"]);
    expect([quarterBeside("strength", "left"), quarterBeside("strength", "up")]).toEqual(["strength", "strength"]);
    expect(quarterOf(risk({ quadrant: "fifth" }))).toBeNull();
  });
});

describe("proposals", () => {
  function proposals(values: object) {
    const writer = createReplica(1);
    add(writer, "milestones", "m", { name: "Live", date: "2027-05-17" });
    add(writer, "goals", "g", { title: "Fewer calls", target: 80, due: "2027-08-30" });
    add(writer, "tasks", "t", { title: "Build", start: "2027-02-01" });
    add(writer, "mitigations", "p", { title: "Later", risk: "r", ...values });
    const read = () => proposalOf(planOf(writer), findRecord(planOf(writer), "mitigations", "p")!);
    return { writer, read };
  }

  it("[P149] says what stands there, what would, and what accepting writes", () => {
    const { writer, read } = proposals({ target: "m", field: "due", date: "2027-05-24" });
    expect(read()).toMatchObject({ state: "open", before: "2027-05-17", after: "2027-05-24", target: { section: "milestones", record: "m", field: "date" } });
    expect(proposalsAgainst(planOf(writer), "r")).toHaveLength(1);
    writeEdits(writer, acceptProposal(read()));
    expect(findRecord(planOf(writer), "milestones", "m")?.values["date"]).toBe("2027-05-24");
    expect([read().state, read().change]).toEqual(["accepted", null]);
    expect(acceptProposal(read())).toEqual([]);
  });

  it("[P149] a target, a start, and what is dropped", () => {
    expect(proposals({ target: "g", field: "target", figure: 100 }).read().change).toEqual({ section: "goals", record: "g", values: { target: 100 } });
    expect(proposals({ target: "t", field: "start", date: "2027-01-25" }).read().change?.values).toEqual({ start: "2027-01-25" });
    const { writer, read } = proposals({ target: "g", field: "due", date: "2027-09-30" });
    writeEdits(writer, dropProposal(read()));
    expect([read().state, findRecord(planOf(writer), "goals", "g")?.values["due"]]).toEqual(["dropped", "2027-08-30"]);
  });

  it("[P149] what it names may be gone, of another kind, or not said", () => {
    for (const values of [{}, { target: "gone", date: "2027-01-01" }, { target: "m", field: "target", figure: 3 }, { target: "g", field: "start", date: "2027-01-01" }, { target: "m", field: "due" }])
      expect(proposals(values).read().change).toBeNull();
    const { writer, read } = proposals({ target: "m", date: "2027-05-24" });
    expect(read().change).not.toBeNull();
    setValue(writer, "mitigations", "p", "date", "2027-05-17");
    expect(read().change).toBeNull();
    removeRecord(writer, "milestones", "m");
    expect(read()).toMatchObject({ target: null, change: null });
  });

  it("[P149] a risk can be prevented when one means to reduce or avoid it", () => {
    expect(["reduce", "avoid", "accept", "handOver", null].map((response) => isPreventable(risk({ response })))).toEqual([true, true, false, false, false]);
  });
});

/** A record without a document, so that it may hold what none would take. */
function risk(values: object): AnyRecord {
  const empty = { likelihood: null, impact: null, delay: null, planBDelay: null, planBCost: null, owner: null, trigger: "", planB: [], review: null, goals: [], tasks: [], activeSince: null };
  return { id: "r", order: "a", removed: false, damaged: [], values: { ...empty, ...values } };
}

function randomRisks(random: () => number): readonly AnyRecord[] {
  const maybe = <T>(value: T): T | null => (random() < 0.8 ? value : null);
  const step = () => maybe(1 + Math.floor(random() * 5));
  return Array.from({ length: Math.floor(random() * 40) }, () =>
    risk({ likelihood: step(), impact: step(), delay: maybe(Math.floor(random() * 9)), planBDelay: maybe(3), planBCost: maybe(Math.floor(random() * 1e6)) }));
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
