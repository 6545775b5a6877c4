// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { memo, StrictMode, useEffect } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PlanProvider, usePlanSession } from "@/lib/client/plan-provider";
import { createPlanSession, type PlanSession, type PlanSessionOptions } from "@/lib/client/plan-session";
import { encodeCaret } from "@/lib/client/caret";
import { useField } from "@/lib/client/use-field";
import { usePlan, useRecord, useRecordIds, useTable, useWriter } from "@/lib/client/use-plan";
import { usePeopleHere, usePeopleInField } from "@/lib/client/use-presence";
import { useRemovedWhileEditing } from "@/lib/client/use-removal";
import { useSaved } from "@/lib/client/use-saved";
import { useCarets } from "@/lib/client/use-carets";
import { useText } from "@/lib/client/use-text";
import { useUndo } from "@/lib/client/use-undo";
import { addRecord, removeRecord, setValue } from "@/lib/plan/doc/records";
import { type Plan } from "@/lib/plan/plan";
import { createStage, person, registry, type Stage } from "./support/sessions";
import { createTypist } from "./support/typist";

let stage: Stage;
let ben: PlanSession;
let opened: PlanSession[];

beforeEach(async () => {
  stage = createStage();
  opened = [];
  ben = stage.open("Ben");
  await stage.settle();
  for (const id of ["x", "y", "z"]) addRecord(writer(ben), "things", { id }, { title: id });
});
afterEach(async () => {
  cleanup();
  await act(() => stage.pass(5_000));
  await act(() => stage.end());
});

const writer = (session: PlanSession) => session.replica.get().writer;
const create = (options: PlanSessionOptions): PlanSession => {
  const session = createPlanSession({ ...options, url: "ws://room/sync", WebSocketImpl: stage.relay.socketFor({ ...options.user, color: 2 }) });
  vi.spyOn(session, "destroy");
  opened.push(session);
  return session;
};
/** Frames are drawn and messages arrive. */
const settle = () => act(() => stage.pass(150));

const editor = "editor";

function page(children: React.ReactNode, plan = "plan-1") {
  return (
    <StrictMode>
      <PlanProvider planId={plan} user={person("Ana")} role={editor} registry={registry} createSession={create}>{children}</PlanProvider>
    </StrictMode>
  );
}

async function show(children: React.ReactNode) {
  const view = render(page(children));
  await settle();
  return view;
}

describe("the session", () => {
  it("[C70] strict mode opens one session, which ends a moment after the page has gone", async () => {
    const view = await show(null);
    expect(opened).toHaveLength(1);
    expect(stage.relay.peers).toHaveLength(2);
    view.rerender(page("again"));
    await settle();
    expect(opened).toHaveLength(1);
    view.unmount();
    await act(() => stage.pass(1_000));
    expect(opened[0]?.destroy).not.toHaveBeenCalled();
    await act(() => stage.pass(2_000));
    expect(opened[0]?.destroy).toHaveBeenCalledTimes(1);
    expect(stage.relay.peers).toHaveLength(1);
  });

  it("[C70] coming back within that moment finds the same session; another plan is another one", async () => {
    const view = await show(null);
    view.rerender(page(null, "plan-2"));
    await settle();
    view.rerender(page(null, "plan-1"));
    await settle();
    expect(opened).toHaveLength(2);
    expect(opened[0]?.destroy).not.toHaveBeenCalled();
    await act(() => stage.pass(3_000));
    expect(opened.map((session) => vi.mocked(session.destroy).mock.calls.length)).toEqual([0, 1]);
  });

  it("[C13] the network's going and coming is followed at once", async () => {
    await show(null);
    const [session] = opened;
    expect(session?.saved.get().kind).toBe("saved");
    stage.relay.isDown = true;
    window.dispatchEvent(new Event("offline"));
    expect(session?.saved.get().kind).toBe("offline");
    await act(() => stage.pass(20_000));
    stage.relay.isDown = false;
    window.dispatchEvent(new Event("online"));
    await act(() => stage.settle());
    expect(session?.saved.get().kind).toBe("saved");
  });

  it("[C71] on the server every hook answers as for an empty plan", () => {
    function All() {
      const writer = useWriter();
      const parts = [useTable("things").records.length, useRecordIds("things").length, useRecord("things", "x"), useField("things", "x", "team").value, usePeopleHere().length, useSaved().kind, writer];
      return <p>{JSON.stringify(parts)}</p>;
    }
    expect(renderToString(page(<All />)).replaceAll("&quot;", '"')).toContain('[0,0,null,[],0,"loading",null]');
  });
});

describe("reading", () => {
  it("[C72] one remote edit renders one row, and rows only when they come, go or move", async () => {
    const renders = new Map<string, number>();
    const count = (name: string) => renders.set(name, (renders.get(name) ?? 0) + 1);
    const Row = memo(function Row({ id }: { id: string }) {
      const record = useRecord("things", id);
      useEffect(() => void count(id));
      return <li>{String(record?.values["title"])}</li>;
    });
    function Rows() {
      const ids = useRecordIds("things");
      useEffect(() => void count("rows"));
      return <ul>{ids.map((id) => <Row key={id} id={id} />)}</ul>;
    }
    await show(<Rows />);
    renders.clear();
    setValue(writer(ben), "things", "y", "title", "why");
    setValue(writer(ben), "things", "y", "size", 3);
    await settle();
    expect(screen.getByText("why")).toBeDefined();
    expect([...renders]).toEqual([["y", 1]]);
    renders.clear();
    addRecord(writer(ben), "things", { id: "w" }, { title: "new" });
    await settle();
    expect(renders.get("rows")).toBe(1);
    expect(renders.get("x")).toBeUndefined();
  });

  it("[C72] a field renders for its own value only, a selector for what it selects", async () => {
    const renders = { size: 0, titles: 0 };
    function Size() {
      const { value } = useField("things", "x", "size");
      useEffect(() => void renders.size++);
      return <p>{String(value)}</p>;
    }
    const readTitles = (plan: Plan) => plan.sections["things"]?.records.map(({ values }) => values["title"]).join() ?? "";
    function Titles() {
      useEffect(() => void renders.titles++);
      return <p>{usePlan(readTitles)}</p>;
    }
    await show(<><Size /><Titles /></>);
    Object.assign(renders, { size: 0, titles: 0 });
    setValue(writer(ben), "things", "x", "due", "2027-01-01");
    await settle();
    expect(renders).toEqual({ size: 0, titles: 0 });
    setValue(writer(ben), "things", "x", "size", 4);
    await settle();
    expect(renders).toEqual({ size: 1, titles: 0 });
    setValue(writer(ben), "things", "z", "title", "zed");
    await settle();
    expect(renders).toEqual({ size: 1, titles: 1 });
    expect(screen.getByText("x,y,zed")).toBeDefined();
  });

  it("[C73] what happens within a frame renders once, also in a hidden tab", async () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    let renders = 0;
    function Row() {
      useRecord("things", "x");
      useEffect(() => void renders++);
      return null;
    }
    await show(<Row />);
    renders = 0;
    for (let size = 0; size < 20; size++) setValue(writer(ben), "things", "x", "size", size);
    await settle();
    expect(renders).toBe(1);
  });
});

describe("writing", () => {
  it("[C74] a field is set, overruled, told by whom, and taken back", async () => {
    let field: ReturnType<typeof useField> | undefined;
    let undo: ReturnType<typeof useUndo> | undefined;
    function Size() {
      field = useField("things", "x", "size");
      undo = useUndo();
      usePeopleHere();
      return null;
    }
    await show(<Size />);
    act(() => void field?.set(1));
    await settle();
    expect(field?.set(1_000)).toEqual({ ok: false, code: "invalid-value" });
    expect(field?.value).toBe(1);
    setValue(writer(ben), "things", "x", "size", 2);
    await settle();
    expect(field).toMatchObject({ value: 2, overruled: { mine: 1, by: { id: "u-ben" } } });
    act(() => undo?.undo());
    await settle();
    expect(undo?.blocked?.by?.id).toBe("u-ben");
    expect(field?.value).toBe(2);
    act(() => field?.takeMine());
    await settle();
    expect(field).toMatchObject({ value: 1, overruled: null });
    expect(ben.replica.get().snapshot.record("things", "x")?.values["size"]).toBe(1);
  });

  it("[C75] who may only read has no writer, and sets nothing", async () => {
    stage.relay.role = "commenter";
    let field: ReturnType<typeof useField> | undefined;
    let hasWriter = true;
    function Size() {
      field = useField("things", "x", "size");
      hasWriter = useWriter() !== null;
      return null;
    }
    await show(<Size />);
    expect(hasWriter).toBe(false);
    expect(field?.set(5)).toEqual({ ok: false, code: "read-only" });
    expect(field?.value).toBeNull();
  });

  it("[C76] an input bound to a line: both type at once, each sees the other's caret", async () => {
    function Title() {
      const place = { section: "things", record: "x", field: "title" };
      const carets = useCarets(place);
      return <><input aria-label="title" ref={useText("things", "x", "title")} /><p>{JSON.stringify([usePeopleInField(place).length, ...carets.map(({ user, start }) => [user.name, start])])}</p></>;
    }
    await show(<Title />);
    const input = screen.getByLabelText<HTMLInputElement>("title");
    expect(input.value).toBe("x");
    act(() => input.focus());
    const typist = createTypist(input);
    typist.select(1);
    typist.type("yz");
    ben.replica.get().doc.getText("things/x.title").insert(0, "> ");
    await settle();
    expect(input.value).toBe("> xyz");
    expect(ben.replica.get().presence.inField.get("things/x.title")[0]?.user.id).toBe("u-ana");
    const { presence, doc } = ben.replica.get();
    presence.say({ field: { section: "things", record: "x", field: "title" }, caret: encodeAt(doc.getText("things/x.title"), 2) });
    await settle();
    expect(screen.getByText('[1,["Ben",2]]')).toBeDefined();
    act(() => input.blur());
    await settle();
    expect(presence.inField.get("things/x.title")).toEqual([]);
  });

  it("[C77] while I compose, others' edits wait; mine go out", async () => {
    function Title() {
      return <input aria-label="title" ref={useText("things", "x", "title")} />;
    }
    await show(<Title />);
    const input = screen.getByLabelText<HTMLInputElement>("title");
    input.focus();
    const typist = createTypist(input);
    typist.select(1);
    typist.beginSyllable();
    typist.compose("하");
    setValue(writer(ben), "things", "x", "title", "xBen");
    await settle();
    expect(opened[0]?.replica.get().doc.getText("things/x.title").toString()).toBe("x하");
    typist.compose("한");
    typist.endSyllable();
    await settle();
    await settle();
    expect(input.value).toMatch(/^x(한Ben|Ben한)$/);
    expect(ben.replica.get().doc.getText("things/x.title").toString()).toBe(input.value);
    expect(typist.isCorrupted).toBe(false);
  });

  it("[C53] a row removed while I am in it can be brought back", async () => {
    let removal: ReturnType<typeof useRemovedWhileEditing> = null;
    function Title() {
      removal = useRemovedWhileEditing();
      return <input aria-label="title" ref={useText("things", "x", "title")} />;
    }
    await show(<Title />);
    act(() => screen.getByLabelText("title").focus());
    await settle();
    removeRecord(writer(ben), "things", "x");
    await settle();
    expect(removal).toMatchObject({ record: "x", by: { id: "u-ben" } });
    act(() => removal?.bringBack());
    await settle();
    expect(removal).toBeNull();
    expect(ben.replica.get().snapshot.table("things").records).toHaveLength(3);
  });

  it("[C78] after the work is begun again, the page shows and edits the fresh copy", async () => {
    function Title() {
      const session = usePlanSession();
      return <><input aria-label="title" ref={useText("things", "x", "title")} /><p>{session?.planId}</p></>;
    }
    await show(<Title />);
    const input = screen.getByLabelText<HTMLInputElement>("title");
    input.focus();
    stage.relay.refuseNext = "layout";
    const typist = createTypist(input);
    typist.select(1);
    typist.type("!");
    await act(() => stage.pass(3_000));
    expect(opened[0]?.lostEdits.get()).toMatchObject({ count: 1, reason: "layout" });
    expect(input.value).toBe("x");
    typist.select(1);
    typist.type("?");
    await settle();
    expect(ben.replica.get().doc.getText("things/x.title").toString()).toBe("x?");
  });
});

function encodeAt(text: Parameters<typeof encodeCaret>[0], index: number) {
  return encodeCaret(text, { start: index, end: index });
}
