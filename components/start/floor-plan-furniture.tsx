/** What stands in each room: a target, two books, a matrix, bars on a timeline, a round table, shelves. */
const lines = [
  { x: 168, y: 214, d: "M-58 0h18M40 0h18M0-58v18M0 40v18" },
  { x: 376, y: 222, d: "M-62-34h56v68h-56zM6-34h56v68H6zM-52-16h36M-52-2h36M-52 12h24M16-16h36M16-2h36M16 12h24" },
  { x: 584, y: 214, d: "M-50-50h100v100h-100zM-30-50v100M-10-50v100M10-50v100M30-50v100M-50-30h100M-50-10h100M-50 10h100M-50 30h100" },
  { x: 168, y: 508, d: "M-64-38h46v14h-46zM-34-10h58v14h-58zM8 18h44v14H8zM-18-31h8v28M24-3h8v21" },
  { x: 584, y: 508, d: "M-56-34h26v68h-26zM-22-10H4v44h-26zM12-22h26v56H12zM-66 34H52" },
];
const circles = [
  { cx: 168, cy: 214, r: 46 },
  { cx: 168, cy: 214, r: 30 },
  { cx: 168, cy: 214, r: 14 },
  { cx: 376, cy: 506, r: 26 },
  { cx: 332, cy: 506, r: 10 },
  { cx: 420, cy: 506, r: 10 },
  { cx: 376, cy: 462, r: 10 },
  { cx: 376, cy: 550, r: 10 },
];
const dots = [
  { cx: 624, cy: 194 },
  { cx: 584, cy: 194 },
  { cx: 604, cy: 234 },
];

export function Furniture() {
  return (
    <>
      <g opacity=".7">
        {lines.map(({ x, y, d }) => <path key={d} transform={`translate(${x} ${y})`} d={d} />)}
        {circles.map((circle) => <circle key={Object.values(circle).join()} {...circle} />)}
      </g>
      <g className="fill-blueprint-line stroke-none" opacity=".9">
        {dots.map((dot) => <circle key={Object.values(dot).join()} r="6" {...dot} />)}
        <path transform="translate(168 508)" d="m60 18 7 7-7 7-7-7z" />
      </g>
    </>
  );
}
