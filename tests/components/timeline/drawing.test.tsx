// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { type ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import { Background, ClosedNames, TodayLine } from "@/components/sections/milestones/timeline/background";
import { Legend } from "@/components/sections/milestones/timeline/legend";
import { LinkLayer } from "@/components/sections/milestones/timeline/link-layer";
import * as paths from "@/components/sections/milestones/timeline/link-path";
import { type LinkToDraw } from "@/components/sections/milestones/timeline/links";
import { createScale } from "@/components/sections/milestones/timeline/scale";
import { TimeHead } from "@/components/sections/milestones/timeline/time-head";
import { messagesOf } from "@/lib/i18n/messages";
import { toDayNumber } from "@/lib/plan/day-number";
import { createWorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type Language } from "@/lib/plan/language";
import { crowdedPlan, rowHeight, withMoved } from "./crowded-links";

const inLanguage = (language: Language, children: ReactNode) => (
  <NextIntlClientProvider locale={language} messages={messagesOf(language)} timeZone="UTC">{children}</NextIntlClientProvider>
);

describe("[G12] links", () => {
  const bar = (row: number, left: number) => ({ row, left, right: left + 40, kind: "task" as const });
  const link = (id: string, row: number, marks: Partial<LinkToDraw> = {}): LinkToDraw =>
    ({ id, from: bar(row, row * 50), to: bar(row + 1, row * 50 + 60), type: "FS", isCritical: false, isBroken: false, ...marks });
  const links = [link("critical", 0, { isCritical: true }), link("broken", 1, { isBroken: true, isCritical: true }), link("plain", 2)];
  const drawn = (container: HTMLElement) => [...container.querySelectorAll("[data-link]")].map((path) => path.getAttribute("data-link"));
  const layer = (hot: number | null) => <LinkLayer links={links} rowHeight={rowHeight} width={400} height={112} hot={hot} />;

  test("critical ones are drawn over plain ones, broken ones over both and dashed", () => {
    const { container } = render(layer(null));
    expect(drawn(container)).toEqual(["plain", "critical", "broken"]);
    expect(container.querySelector("[data-link=broken]")?.parentElement?.getAttribute("class")).toContain("stroke-dasharray");
    expect(container.querySelector("[data-link=plain]")?.parentElement?.getAttribute("class")).not.toContain("stroke-dasharray");
  });

  test("each ends in an arrowhead of its own drawing", () => {
    const { container } = render(<>{layer(null)}{layer(null)}</>);
    const ends = [...container.querySelectorAll("[data-link]")].map((path) => path.getAttribute("marker-end"));
    expect(new Set(ends).size).toBe(6);
    for (const end of ends) expect(container.querySelector(`[id="${end?.slice(5, -1)}"]`)).not.toBeNull();
  });

  test("those of a row stand out again over the others, which fade", () => {
    const { container, rerender } = render(layer(3));
    expect(container.querySelector("svg")?.hasAttribute("data-hot")).toBe(true);
    expect(drawn(container)).toEqual(["plain", "critical", "broken", "plain"]);
    rerender(layer(1));
    expect(drawn(container).slice(3)).toEqual(["critical", "broken"]);
    rerender(layer(7));
    expect(container.querySelector("svg")?.hasAttribute("data-hot")).toBe(false);
  });

  test("the drawing is hidden from screen readers", () => {
    expect(render(layer(null)).container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });
});

describe("[G13] a frame", () => {
  const plan = crowdedPlan();
  const layer = (links: readonly LinkToDraw[], hot: number | null = null) =>
    <LinkLayer links={links} rowHeight={rowHeight} width={1400} height={5600} hot={hot} />;

  test("in which no link changed draws none", () => {
    const { rerender } = render(layer(plan.links));
    const written = vi.spyOn(paths, "linkPaths");
    rerender(layer(plan.links));
    expect(written).not.toHaveBeenCalled();
  });

  test("in which a row becomes hot draws that row's", () => {
    const { rerender } = render(layer(plan.links));
    const written = vi.spyOn(paths, "linkPaths");
    rerender(layer(plan.links, 3));
    expect(written.mock.calls.length).toBe(plan.links.filter(({ from, to }) => from.row === 3 || to.row === 3).length);
  });

  test("in which one bar moves touches the paths that run another way, and no other", async () => {
    const { container, rerender } = render(layer(plan.links));
    const changes: string[] = [];
    const observer = new MutationObserver((records) => changes.push(...records.map(({ target }) => (target as Element).getAttribute("data-link") ?? "?")));
    observer.observe(container, { subtree: true, attributes: true, childList: true });
    rerender(layer(withMoved(plan, 70, 5.1).links));
    await Promise.resolve();
    expect(changes).not.toContain("?");
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.length).toBeLessThan(20);
  });
});

describe("[G6] the legend", () => {
  test.each([["en", "Critical path", "Baseline", "move a day"], ["ko", "핵심 경로", "기준 일정", "하루 옮기기"]] as const)("in %s", (language, critical, baseline, keys) => {
    const { rerender } = render(inLanguage(language, <Legend />));
    expect(screen.queryByText(critical)).not.toBeNull();
    expect(screen.queryByText(baseline)).toBeNull();
    expect(screen.getByText(keys, { exact: false }).className).toContain("print:hidden");
    rerender(inLanguage(language, <Legend hasBaseline hasKeys={false} />));
    expect(screen.queryByText(baseline)).not.toBeNull();
    expect(screen.queryByText(keys, { exact: false })).toBeNull();
  });
});

describe("[G4] the background", () => {
  const scale = createScale({ first: toDayNumber("2027-01-04"), last: toDayNumber("2037-01-03"), dayWidth: 28 });
  const holidays = [{ from: "2027-02-08", to: "2027-02-09", label: "Seollal" }];
  const calendar = createWorkCalendar([0, 1, 2, 3, 4], holidays);
  const range = { from: 512, to: 2560 };

  test("is four paths for what is in view, in a plan of ten years too", () => {
    const rows = Array.from({ length: 20 }, (_, index): TimelineRow =>
      index % 6 === 0 ? { kind: "phase", key: `phase ${index}`, phase: String(index), members: [] } : { kind: "task", key: `t${index}`, id: `t${index}`, phase: "" });
    const { container } = render(<Background scale={scale} range={range} rows={rows} first={6} last={18} calendar={calendar} holidays={holidays} />);
    const shapes = [...container.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
    expect(shapes).toHaveLength(4);
    expect(shapes.join("").length).toBeLessThan(3_000);
    expect(shapes[0]).toBe("M512 0h2048v27h-2048zM512 168h2048v27h-2048z");
  });

  test("closed days are named under it, today has its line and its chip", () => {
    render(
      <>
        <ClosedNames scale={scale} range={range} holidays={holidays} language="en" planYear={2027} />
        <TimeHead scale={scale} range={range} today="2027-02-03" language="en" planYear={2027} />
        <TodayLine scale={scale} today="2027-02-03" />
      </>,
    );
    expect(screen.getByText("Seollal").style.left).toBe(`${36 * 28}px`);
    expect(screen.getAllByText("3").some(({ className, style }) => className.includes("bg-accent") && style.left === `${30.5 * 28}px`)).toBe(true);
    expect(document.querySelector<HTMLElement>("span.w-0\\.5")?.style.left).toBe(`${30.5 * 28}px`);
  });
});
