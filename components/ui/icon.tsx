/** Our sixteen-pixel icons: one stroke, drawn on the same grid. They never carry meaning alone. */
import { cx } from "./class-names";

const shapes = {
  alert: "M8 2.6 14 13H2zM8 6.6v3M8 11.3h.01",
  arrow: "M3.5 8h9M9 4.5 12.5 8 9 11.5",
  calendar: "M3 4h10v9H3zM3 7h10M5.8 2.5V5M10.2 2.5V5",
  check: "m3.5 8.5 3 3 6-7",
  checklist: "m2.3 4.3 1 1 1.7-2M2.3 10.8l1 1 1.7-2M7.5 4.5h6M7.5 11h6",
  clock: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 4.8V8l2.2 1.6",
  cloudOff: "M5.6 5A3.8 3.8 0 0 1 11.7 7.4a2.6 2.6 0 0 1 1.7 3.9M11 12.5H4.8a2.9 2.9 0 0 1-.6-5.7M2.5 2.5l11 11",
  comment: "M3.5 3.5h9a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1H7.5L4.8 13.4V11H3.5a1 1 0 0 1-1-1V4.5a1 1 0 0 1 1-1Z",
  copy: "M5.5 5.5h7.5v7.5H5.5zM5.5 10.5H3V3h7.5v2.5",
  down: "m4.5 6.5 3.5 3.5 3.5-3.5",
  download: "M8 2.5v7.2M5 7 8 10l3-3M3 13.3h10",
  eye: "M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8ZM8 6.1a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8Z",
  filter: "M2.5 4.5h11M4.5 8h7M6.5 11.5h3",
  flag: "M4 14V2.8M4 3.2h7.5L10 6l1.5 2.8H4",
  globe: "M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3ZM2.3 8h11.4M8 2.3c2 2.2 2 9.2 0 11.4M8 2.3c-2 2.2-2 9.2 0 11.4",
  home: "M2.8 7.4 8 3l5.2 4.4M4.3 6.4V13h7.4V6.4",
  info: "M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3ZM8 7.5v3.4M8 5.2h.01",
  keyboard: "M1.8 4h12.4v8H1.8zM4.5 6.5h.01M7 6.5h.01M9.3 6.5h.01M11.6 6.5h.01M5 9.5h6",
  left: "M9.5 4.5 6 8l3.5 3.5",
  link: "M6.8 9.2a2.4 2.4 0 0 0 3.4 0l2-2a2.4 2.4 0 0 0-3.4-3.4l-.7.7M9.2 6.8a2.4 2.4 0 0 0-3.4 0l-2 2a2.4 2.4 0 0 0 3.4 3.4l.7-.7",
  list: "M5.5 4.2h8M5.5 8h8M5.5 11.8h8M2.6 4.2h.01M2.6 8h.01M2.6 11.8h.01",
  lock: "M4 7.5h8v5.5H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2",
  minus: "M3.5 8h9",
  moon: "M12.8 9.6A5.4 5.4 0 0 1 6.4 3.2a5.4 5.4 0 1 0 6.4 6.4Z",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  grip: "M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01",
  plus: "M8 3.5v9M3.5 8h9",
  present: "M2 3h12M3 3v7.5h10V3M8 10.5v1.5M5.5 14 8 12l2.5 2",
  redo: "m10 3.5 3 3-3 3M12.7 6.5H6.5a3.2 3.2 0 1 0 0 6.4H9",
  right: "m6.5 4.5 3.5 3.5-3.5 3.5",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5l3 3",
  share: "M8 9.5v-7M5.5 4.8 8 2.3l2.5 2.5M4 7.5H3v6h10v-6h-1",
  sidebar: "M2.5 3.5h11v9h-11zM6.2 3.5v9",
  sun: "M8 5.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4ZM8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M3.6 12.4l1-1M11.4 4.6l1-1",
  trash: "M3 4.5h10M6.3 4.3V2.8h3.4v1.5M4.3 4.7l.6 8.5h6.2l.6-8.5",
  undo: "M6 3.5 3 6.5l3 3M3.3 6.5H9.5a3.2 3.2 0 1 1 0 6.4H7",
  up: "M8 12.5v-9M4.5 7 8 3.5 11.5 7",
  upDown: "m5.5 6 2.5-2.5L10.5 6M5.5 10 8 12.5l2.5-2.5",
  user: "M8 2.9a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM3 13.2a5 5 0 0 1 10 0",
  users: "M6 3.1a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM1.8 13a4.3 4.3 0 0 1 8.4 0M10.4 3.4a2.3 2.3 0 0 1 0 4.4M12 9.4a4.2 4.2 0 0 1 2.2 3.2",
  x: "m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6",
} as const;
export type IconName = keyof typeof shapes;

/** Drawn as dots: they need a heavier stroke to be seen. */
const strokes: Partial<Record<IconName, number>> = { grip: 1.9, more: 2.2 };

export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={cx("inline-block flex-none overflow-visible", className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokes[name] ?? 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
