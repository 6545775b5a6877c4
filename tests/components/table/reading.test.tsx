// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import { addRecord, type Writer } from "@/lib/plan/doc/records";
import { singleId } from "@/lib/plan/section";
import { cell, findSection, focused, lessons, openStage, settle } from "./stage";
import { goTo, press } from "./keys";

const seed = (writer: Writer) => {
  addRecord(writer, "overview", { id: singleId }, { start: "2027-01-04", currency: "KRW", prompts: true });
  addRecord(writer, lessons.id, { id: "a" }, { lesson: "접수처에 먼저 묻기", saved: 120, cost: 89_200_000, learned: "2027-02-12", weight: 4, source: "https://example.org/a" });
  addRecord(writer, lessons.id, { id: "b" }, { learned: "2028-02-12" });
};

describe("reading", () => {
  it("[T23] who may not edit reads everything and meets no control that does nothing", async () => {
    const { mine } = await openStage({ seed, role: "viewer" });
    expect(cell(0, "saved").textContent).toBe("120");
    for (const key of ["Enter", "x", "Delete"]) {
      await goTo(cell(0, "saved"));
      await press(key);
      expect(focused()).toBe(cell(0, "saved"));
    }
    await press("ArrowDown", { altKey: true });
    expect(mine.snapshot.record(lessons.id, "a")?.values["saved"]).toBe(120);
    expect(screen.queryByRole("textbox")).toBeNull();
    const buttons = screen.getAllByRole("button").map((button) => button.getAttribute("aria-label") ?? button.textContent);
    expect(buttons).toEqual(["Actions for L1", "Actions for L2"]);
    expect(document.body.textContent).not.toContain("What led to it?");
  });

  it("[T23] what a value is in full is one look away", async () => {
    await openStage({ seed, role: "viewer" });
    expect(cell(0, "cost").textContent).toBe("₩89.2M");
    expect(cell(0, "cost").querySelector("[title]")?.getAttribute("title")).toBe("₩89,200,000");
    expect(cell(0, "learned").textContent).toBe("12 Feb");
    expect(cell(1, "learned").textContent).toBe("12 Feb 2028");
    expect(cell(0, "learned").querySelector("time")?.title).toBe("Friday 12 February 2027");
    expect(cell(0, "weight").textContent).toBe("4 Big");
    expect(screen.getByRole("link", { name: "Open example.org/a" }).getAttribute("rel")).toContain("noopener");
  });

  it("[T24] who is in a field is said in words, not by colour alone", async () => {
    const { mine, ben } = await openStage({ seed });
    const tell = async () => {
      const state = encodeAwarenessUpdate(ben.awareness, [ben.doc.clientID]);
      await act(async () => applyAwarenessUpdate(mine.awareness, state, "network"));
      await settle();
    };
    ben.presence.say({ field: { section: lessons.id, record: "a", field: "saved" } });
    await tell();
    expect(cell(0, "saved").textContent).toContain("Ben Lee is editing");
    ben.presence.say({ field: null });
    await tell();
    expect(cell(0, "saved").textContent).toBe("120");
  });

  it("[T26] text in another language than the page says so", async () => {
    await openStage({ seed });
    expect(screen.getByText("접수처에 먼저 묻기").lang).toBe("ko");
  });

  it("[T26] a Korean page marks English sentences, and reads its own without a mark", async () => {
    await openStage({
      language: "ko",
      section: findSection("goals"),
      seed(writer) {
        addRecord(writer, "goals", { id: "a" }, { title: "대기 시간 줄이기", measure: "Result calls a week", current: 400, unit: "m:ss" });
      },
    });
    expect(screen.getByText("대기 시간 줄이기").lang).toBe("");
    expect(screen.getByText("Result calls a week").lang).toBe("en");
    expect(cell(0, "current").textContent).toBe("6:40");
    expect(screen.getAllByRole("columnheader").map((each) => each.textContent)).toContain("지표");
  });
});
