// @vitest-environment jsdom
import { fireEvent, render, screen } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { expect, test, vi } from "vitest";
import { registerCommands, useCommand } from "@/components/plan/commands";
import { singleKeysSetting, useShortcuts } from "@/components/plan/shortcuts";
import { writeDeviceSetting } from "@/components/ui/device-setting";

function Keys({ onAdd = () => undefined }: { onAdd?: () => void }) {
  useShortcuts();
  useCommand({ id: "add", label: "Add", keys: "n", group: "action", run: onAdd });
  return (
    <>
      <input aria-label="field" />
      <div role="menu" aria-label="menu"><button type="button">item</button></div>
    </>
  );
}

const press = (key: string, target: Element = document.body, init: object = {}) => fireEvent.keyDown(target, { key, ...init });

test("[F6] a key runs the command registered last for it, and only while it is registered", () => {
  const [first, second] = [vi.fn(), vi.fn()];
  render(<Keys onAdd={first} />);
  press("n");
  const remove = registerCommands([{ id: "other", label: "Other", keys: "n", group: "action", run: second }]);
  press("n");
  remove();
  press("n");
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([2, 1]);
});

function Place({ run, onDrawn }: { run: () => void; onDrawn?: () => void }) {
  useCommand({ id: "view", label: "View", keys: "t", group: "action", run });
  useLayoutEffect(() => onDrawn?.(), [onDrawn]);
  return null;
}

test("[F6] a key in the moment in which a place is drawn means that place, not the one before", () => {
  const [goals, risks] = [vi.fn(), vi.fn()];
  const { rerender } = render(<><Keys /><Place key="goals" run={goals} /></>);
  const pressAtOnce = () => void press("t");
  rerender(<><Keys /><Place key="risks" run={risks} onDrawn={pressAtOnce} /></>);
  expect([goals.mock.calls.length, risks.mock.calls.length]).toEqual([0, 1]);
});

test("[F6] a dialog keeps its keys while it is open, and gives them back in the moment it closes", () => {
  const onAdd = vi.fn();
  const dialog = (state: object) => <div role="dialog" aria-label="find" {...state}><input aria-label="find what" /></div>;
  const { rerender } = render(<><Keys onAdd={onAdd} />{dialog({ "data-open": "" })}</>);
  press("n", screen.getByLabelText("find what"));
  expect(onAdd).not.toHaveBeenCalled();
  // It fades out, and the focus is still in it.
  rerender(<><Keys onAdd={onAdd} />{dialog({ "data-closed": "" })}</>);
  press("n", screen.getByLabelText("find what"));
  expect(onAdd).toHaveBeenCalledOnce();
});

test("[F6] a sequence runs as one, and what follows too late does not", () => {
  render(<Keys />);
  const [go, kick] = [vi.fn(), vi.fn()];
  const remove = registerCommands([
    { id: "kickoff", label: "Kickoff", keys: "g k", group: "place", run: go },
    { id: "k", label: "K", keys: "k", group: "action", run: kick },
  ]);
  press("g");
  press("k");
  press("k");
  expect([go.mock.calls.length, kick.mock.calls.length]).toEqual([1, 1]);
  remove();
});

test("[F6] keys that somebody has dealt with run nothing", () => {
  const run = vi.fn();
  render(<Keys onAdd={run} />);
  const field = screen.getByLabelText("field");
  field.addEventListener("keydown", (event) => event.preventDefault());
  press("n", field);
  expect(run).not.toHaveBeenCalled();
});

test("[F6] a modifier's key works in a field too when it finds or jumps, and leaves the field its own undo", () => {
  render(<Keys />);
  const [find, undo] = [vi.fn(), vi.fn()];
  const remove = registerCommands([
    { id: "find", label: "Find", keys: "mod+k", group: "action", run: find },
    { id: "undo", label: "Undo", keys: "mod+z", group: "action", run: undo },
  ]);
  const field = screen.getByLabelText("field");
  press("k", field, { ctrlKey: true });
  press("z", field, { ctrlKey: true });
  press("Z", document.body, { metaKey: true });
  press("z", document.body, { metaKey: true, shiftKey: true });
  expect([find.mock.calls.length, undo.mock.calls.length]).toEqual([1, 1]);
  remove();
});

test("[F7] a letter is a letter in a field, in a menu, and while composing", () => {
  const run = vi.fn();
  render(<Keys onAdd={run} />);
  press("n", screen.getByLabelText("field"));
  press("n", screen.getByText("item"));
  press("n", document.body, { isComposing: true });
  press("n", document.body, { altKey: true });
  expect(run).not.toHaveBeenCalled();
});

test("[F7] single letters can be switched off on this device, and modifiers stay", () => {
  const [run, find] = [vi.fn(), vi.fn()];
  render(<Keys onAdd={run} />);
  const remove = registerCommands([{ id: "find", label: "Find", keys: "mod+k", group: "action", run: find }]);
  writeDeviceSetting(singleKeysSetting, "off");
  press("n");
  press("k", document.body, { ctrlKey: true });
  writeDeviceSetting(singleKeysSetting, null);
  press("n");
  expect([run.mock.calls.length, find.mock.calls.length]).toEqual([1, 1]);
  remove();
});
