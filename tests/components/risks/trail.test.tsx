// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { MatrixPane } from "@/components/sections/risks/matrix/matrix-pane";
import { Register } from "@/components/sections/risks/register/register";
import { RisksProvider } from "@/components/sections/risks/risks-context";
import { useRisksState } from "@/components/sections/risks/use-risks-state";
import { type Place } from "@/lib/plan/derive/risk/score";
import { addRecord } from "@/lib/plan/doc/records";
import { findSection, openStage } from "../table/stage";
import { risks } from "./risks-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams(), usePathname: () => "/plans/p/risks" }));

const trail = vi.hoisted(() => ({ earlier: new Map() as ReadonlyMap<string, unknown> }));
vi.mock("@/lib/client/use-trail", () => ({ useEarlierRisks: () => trail.earlier }));

function Pane() {
  const state = useRisksState(findSection("risks"));
  return (
    <PlanFactsProvider>
      <RisksProvider value={state}>
        <Register scroller={{ current: null }} onSay={() => undefined} />
        <MatrixPane onSay={() => undefined} />
      </RisksProvider>
    </PlanFactsProvider>
  );
}

function open(earlier: ReadonlyMap<string, Place>) {
  trail.earlier = earlier;
  return openStage({
    seed: (writer) => {
      for (const [id, values] of Object.entries(risks)) addRecord(writer, "risks", { id }, values as never);
    },
    children: <Pane />,
  });
}

test("[K14] where a risk stood is a dashed chip and a line, and a word in the register", async () => {
  await open(new Map([["late", { likelihood: 3, impact: 5 }], ["away", { likelihood: 2, impact: 3 }], ["gone", { likelihood: 1, impact: 1 }]]));
  const text = document.body.textContent ?? "";
  expect(text).toContain("was 15");
  expect(text).toContain("R1 went up in the last 7 days.");
  expect(document.querySelectorAll("svg line")).toHaveLength(1);
  expect(document.querySelector("[class*='border-dashed']")?.textContent).toBe("R1");
});

test("[K14] without a trail there is neither", async () => {
  await open(new Map());
  expect(document.querySelectorAll("svg line, [class*='border-dashed']")).toHaveLength(0);
  expect(document.body.textContent).not.toMatch(/was \d|went up/);
});
