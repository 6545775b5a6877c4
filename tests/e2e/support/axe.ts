import { AxeBuilder } from "@axe-core/playwright";
import { type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Look {
  /** Only this part of the page. */
  readonly within?: string;
  /** Only these rules. */
  readonly rules?: readonly string[];
}

/** Serious and critical findings on the page as it is, each with where it is. */
export async function seriousFindings(page: Page, { within, rules }: Look = {}): Promise<string[]> {
  await untilColoursStay(page);
  // Without the page that it opens for frames of other origins, and without writing down what is in order.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (within) builder.include(within);
  const { violations } = await (rules ? builder.withRules([...rules]) : builder.withTags(tags)).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
}

/** A colour on its way to another, as after a change of theme, is no finding. */
async function untilColoursStay(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}
