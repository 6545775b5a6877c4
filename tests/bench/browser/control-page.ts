/** The control: dhtmlx-gantt in an empty page, with the same tasks on the dates that our schedule gives them. */
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Browser } from "@playwright/test";
import { toIsoDate } from "@/lib/plan/day-number";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Dependency } from "@/lib/plan/fields";
import { type MadeRows, madePlan } from "../../support/made-plan";
import { editedTask, type Subject } from "./subject";

/** What of its interface is used here. */
interface Gantt {
  config: Record<string, unknown>;
  init(element: string): void;
  parse(data: unknown): void;
  getTask(id: string): { text: string; duration: number; start_date: Date };
  updateTask(id: string): void;
  showTask(id: string): void;
}
declare const gantt: Gantt;

/** Milliseconds until it has scrolled and drawn. */
const settling = 300;
const script = fileURLToPath(import.meta.resolve("dhtmlx-gantt"));

export async function openControl(browser: Browser, rows: MadeRows, today: string): Promise<Subject & { close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const data = controlData(rows, today);
  const count = Object.keys(rows["tasks"] ?? {}).length;

  async function show(): Promise<number> {
    await page.setContent('<!doctype html><body style="margin:0"><div id="gantt" style="height:900px"></div>');
    await page.addStyleTag({ path: join(dirname(script), "dhtmlxgantt.css") });
    await page.addScriptTag({ path: script });
    return page.evaluate((tasks) => {
      Object.assign(gantt.config, { date_format: "%Y-%m-%d", scale_unit: "week", min_column_width: 36, row_height: 28, bar_height: 16, smart_rendering: true });
      return new Promise<number>((resolve) => {
        const started = performance.now();
        gantt.init("gantt");
        gantt.parse(tasks);
        const look = () => {
          if (document.querySelectorAll(".gantt_task_line").length < 5) return requestAnimationFrame(look);
          return requestAnimationFrame(() => resolve(performance.now() - started));
        };
        requestAnimationFrame(look);
      });
    }, data);
  }

  const edit = (change: (task: ReturnType<Gantt["getTask"]>, round: number) => void) => (round: number) =>
    // In a task of its own, as a message from the network would be.
    page.evaluate(`setTimeout(() => {
      const task = gantt.getTask(${JSON.stringify(editedTask(round, count))});
      (${change})(task, ${round});
      gantt.updateTask(task.id);
    })`);

  return {
    name: "dhtmlx-gantt", page, client, show,
    edits: {
      title: edit((task, round) => void (task.text = `Edited from afar ${round}`)),
      estimate: edit((task, round) => void (task.duration = 1 + ((round * 7) % 15))),
      start: edit((task, round) => void (task.start_date = new Date(task.start_date.getTime() + 86_400_000 * (1 + (round % 3))))),
    },
    middle: { x: 900, y: 500 },
    async grip() {
      // Where it was scrolled to, the bars may stand left of what shows.
      await page.evaluate((task) => gantt.showTask(task), `t${Math.floor(count / 4)}`);
      await wait(settling);
      const boxes = await Promise.all((await page.locator(".gantt_task_line").all()).map((bar) => bar.boundingBox()));
      const box = boxes.find((each) => each !== null && each.width > 12 && each.x > 400 && each.x < 1300 && each.y > 100 && each.y < 850);
      if (!box) throw new Error("no bar to drag in view");
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    close: () => context.close(),
  };
}

const linkTypes = { FS: "0", SS: "1", FF: "2", SF: "3" } as const;

function controlData(rows: MadeRows, today: string) {
  const { calendar, get } = scheduleOf(madePlan(rows), today);
  const tasks = Object.entries(rows["tasks"] ?? {});
  const phases = new Set(tasks.map(([, { phase }]) => String(phase)));
  return {
    data: [
      ...[...phases].map((phase) => ({ id: phase, text: phase, type: "project", open: true })),
      ...tasks.flatMap(([id, { title, phase, progress }]) => {
        const entry = get(id);
        if (!entry) return [];
        const [first, last] = [calendar.dayOf(entry.start), calendar.eveningOf(entry.finish)];
        return [{ id, parent: phase, text: title, start_date: toIsoDate(first), duration: last + 1 - first, progress: Number(progress ?? 0) / 100 }];
      }),
    ],
    links: tasks.flatMap(([target, { after }]) =>
      (after as readonly Dependency[]).filter(({ on }) => rows["tasks"]?.[on]).map(({ on, type }) => ({ id: `${on} ${target}`, source: on, target, type: linkTypes[type] }))),
  };
}
