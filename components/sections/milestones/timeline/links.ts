/**
 * Where links run. Every link goes at right angles and has one long upright part, its *trunk*. Links into
 * the same bar share a trunk, which comes down onto the end they lead to; links out of a diamond share its
 * axis. Trunks that would lie on each other step aside into lanes, the lower row giving way, so that moving
 * one bar changes no more than the lanes it touches.
 */
import { type DependencyType } from "@/lib/plan/fields";
import { createLanes, type Lane, laneGap, placeTrunk, type Trunk } from "./lanes";

/** What a link leaves or enters, px from the chart's left edge. */
export interface LinkBox {
  /** Among the rows shown. */
  readonly row: number;
  /** A diamond's two corners, or a bar's two ends. */
  readonly left: number;
  readonly right: number;
  readonly kind: "task" | "milestone" | "buffer";
}
export interface LinkToDraw {
  readonly id: string;
  readonly from: LinkBox;
  readonly to: LinkBox;
  readonly type: DependencyType;
  readonly isCritical: boolean;
  readonly isBroken: boolean;
}

/** Px right and down from the chart's corner. */
export type Place = readonly [x: number, y: number];
export interface RoutedLink {
  readonly link: LinkToDraw;
  /** The corners of its way, from where it leaves to the arrow's point. */
  readonly points: readonly Place[];
}

/** Half a bar's height. */
export const barReach = 8;
/** From the middle of a row to its end of a link: clear of a diamond, or of a bar's edge. */
const diamondGap = 9;
const barGap = 10;
/** How far in from its end a bar is met from above. */
const headInset = 7;
/** Beside a bar: the first lane that passes its end. */
const sideGap = 8;
/** Beside a bar: where a link that goes back turns off. */
const leaveGap = 6;
/** Px from the middle of a row to where links go back between the rows, clear of the bars of both. */
const gutter = 12;
/** The least part to one side before a link turns. */
const leastRun = 3;

/** Answers in the order of `links`; one within a single row has no way and is left out. `rowHeight` in px. */
export function routeLinks(links: readonly LinkToDraw[], { rowHeight }: { rowHeight: number }): readonly RoutedLink[] {
  const ways = links.filter(({ from, to }) => from.row !== to.row).map((link) => planWay(link, rowHeight));
  const lanes = createLanes();
  const trunks = new Map<string, Trunk>();
  for (const way of ways) joinTrunk(way, trunks);
  for (const trunk of [...trunks.values()].sort(fixedFirst)) placeTrunk(trunk, lanes);
  const turns = new Map<string, Trunk>();
  for (const way of ways) if (goesBack(way)) joinTurn(way, turns);
  for (const turn of [...turns.values()].sort(fixedFirst)) placeTrunk(turn, lanes);
  return ways.map((way) => ({ link: way.link, points: pointsOf(way) }));
}

/**
 * A link on its way. Places across are multiplied by `side`, 1 when it leaves to the right and -1 when to the
 * left, so that one reckoning serves both; "beyond" is always greater.
 */
interface Way {
  readonly link: LinkToDraw;
  readonly side: 1 | -1;
  /** 1 downwards. */
  readonly down: 1 | -1;
  readonly y1: number;
  readonly y2: number;
  /** Where it leaves, mirrored by `side`. */
  readonly exit: number;
  /** The end it enters, mirrored by `side`. */
  readonly entry: number;
  trunk: Trunk;
  /** Where it turns off to go back between the rows. */
  turn: Trunk | null;
}

const leavesRight = (type: DependencyType): boolean => type === "FS" || type === "FF";
const entersLeft = (type: DependencyType): boolean => type === "FS" || type === "SS";
const middleOf = ({ left, right }: LinkBox): number => (left + right) / 2;
const isDiamond = ({ kind }: LinkBox): boolean => kind === "milestone";

function planWay(link: LinkToDraw, rowHeight: number): Way {
  const { from, to, type } = link;
  const side = leavesRight(type) ? 1 : -1;
  return {
    link, side,
    down: to.row > from.row ? 1 : -1,
    y1: (from.row + 0.5) * rowHeight,
    y2: (to.row + 0.5) * rowHeight,
    exit: side * (side > 0 ? from.right : from.left),
    entry: side * (entersLeft(type) ? to.left : to.right),
    trunk: noTrunk,
    turn: null,
  };
}

const noTrunk: Trunk = { order: 0, top: 0, bottom: 0, lanes: [], lane: { x: 0, kind: "axis" } };

/** Axes have no choice, so they choose first; then from the top row down. */
const fixedFirst = (a: Trunk, b: Trunk): number =>
  Number(a.lanes.length > 1) - Number(b.lanes.length > 1) || a.order - b.order || a.top - b.top;

function joinTrunk(way: Way, trunks: Map<string, Trunk>): void {
  const { link: { from, to, type }, side, down, exit, entry } = way;
  if (runsDownAxis(way)) return join(way, trunks, `axis ${from.row} ${down}`, from.row, [{ x: middleOf(from), kind: "axis" }]);
  if (!isAround(way)) return join(way, trunks, `onto ${to.row} ${side} ${down}`, to.row, lanesOnto(to, side));
  const beyond = Math.max(exit, entry) + sideGap;
  const key = `around ${to.row} ${type} ${down} ${Math.round(beyond / laneGap)}`;
  join(way, trunks, key, to.row, aside(beyond, side, "around"));
}

function join(way: Way, trunks: Map<string, Trunk>, key: string, order: number, lanes: readonly Lane[]): void {
  const [top, bottom] = [Math.min(way.y1, way.y2), Math.max(way.y1, way.y2)];
  const trunk = trunks.get(key) ?? { order, top, bottom, lanes, lane: lanes[0] ?? noTrunk.lane };
  trunk.top = Math.min(trunk.top, top);
  trunk.bottom = Math.max(trunk.bottom, bottom);
  trunks.set(key, trunk);
  way.trunk = trunk;
}

/** Out of a diamond straight down, when that meets the end it leads to, or passes before it. */
function runsDownAxis({ link: { from, to, type } }: Way): boolean {
  if (!isDiamond(from)) return false;
  return isPlumb(from, to, type) || (to.kind === "task" && aheadOf(from, to, type) > leaveGap);
}

/** How far the end that is entered lies ahead of a diamond's axis, in the direction it is entered. */
const aheadOf = (from: LinkBox, to: LinkBox, type: DependencyType): number =>
  entersLeft(type) ? to.left - middleOf(from) : middleOf(from) - to.right;

/** Whether a diamond stands right over, or under, the end that its link leads to. */
function isPlumb(from: LinkBox, to: LinkBox, type: DependencyType): boolean {
  if (isDiamond(to)) return Math.abs(middleOf(from) - middleOf(to)) < leastRun;
  const ahead = aheadOf(from, to, type);
  return ahead <= 1 && -ahead <= Math.min(headInset + 1, to.right - to.left);
}

/** Leaves and enters on the same side, so it goes round both; a diamond further on is met at its axis instead. */
function isAround({ link: { to, type }, side, exit }: Way): boolean {
  if (leavesRight(type) === entersLeft(type)) return false;
  return !(isDiamond(to) && side * middleOf(to) >= exit + leastRun);
}

/** Where a trunk may come down: onto the end of the bar, a little further in, or else beside it. */
function lanesOnto(to: LinkBox, side: 1 | -1): readonly Lane[] {
  const beside = aside(-side * (side > 0 ? to.left : to.right) + sideGap, side === 1 ? -1 : 1, "beside");
  if (isDiamond(to)) return [{ x: middleOf(to), kind: "onto" }, ...beside];
  const width = to.right - to.left;
  const end = side > 0 ? to.left : to.right;
  const insets = width < 2 * headInset ? [width / 2] : insetsOnto.filter((inset) => inset <= width - leastRun);
  return [...insets.map((inset): Lane => ({ x: end + side * inset, kind: "onto" })), ...beside];
}
const insetsOnto = [0, 1, -1, 2, 3, 4].map((step) => headInset + step * laneGap);

const asideCount = 8;
const aside = (from: number, side: 1 | -1, kind: Lane["kind"]): Lane[] =>
  Array.from({ length: asideCount }, (_, step) => ({ x: side * (from + step * laneGap), kind }));

/** A trunk that begins at the bar's own end, or within it over a diamond, needs no way back to it. */
function goesBack(way: Way): boolean {
  const { kind } = way.trunk.lane;
  return (kind === "onto" || kind === "beside") && !isUnder(way) && trunkAt(way) < way.exit + leastShift;
}
const leastShift = 1;

const trunkAt = ({ side, trunk }: Way): number => side * trunk.lane.x;

/** Onto a diamond that stands just under the end of the bar: straight from the bar's edge. */
function isUnder(way: Way): boolean {
  const { link: { from, to }, exit, trunk } = way;
  const back = exit - trunkAt(way);
  return isDiamond(to) && !isDiamond(from) && trunk.lane.kind === "onto"
    && back > -leastShift && back < Math.max(leastRun, Math.min(barReach, from.right - from.left));
}

function joinTurn(way: Way, turns: Map<string, Trunk>): void {
  const { link: { from }, side, down, exit, y1 } = way;
  const key = `${from.row} ${side} ${down}`;
  const [top, bottom] = down > 0 ? [y1, y1 + gutter] : [y1 - gutter, y1];
  const lanes = aside(exit + leaveGap, side, "beside");
  const turn = turns.get(key) ?? { order: from.row, top, bottom, lanes, lane: lanes[0] ?? noTrunk.lane };
  turns.set(key, turn);
  way.turn = turn;
}

function pointsOf(way: Way): readonly Place[] {
  const { link: { from, to, type }, side, down, y1, y2, entry, trunk } = way;
  const { x, kind } = trunk.lane;
  const above = y2 - down * (isDiamond(to) ? diamondGap : barGap);
  if (kind === "axis") {
    const start: Place = [x, y1 + down * diamondGap];
    if (isPlumb(from, to, type)) return [start, [x, above]];
    return [start, [x, y2], entersLeft(type) ? [to.left - 1, y2] : [to.right + 1, y2]];
  }
  const beginning = beginningOf(way);
  if (kind === "onto") return [...beginning, [x, above]];
  return [...beginning, [x, y2], [side * entry + (kind === "around" ? side : -side), y2]];
}

/** From where it leaves to the top of its trunk. */
function beginningOf(way: Way): Place[] {
  const { side, down, y1, exit, trunk: { lane: { x } }, turn } = way;
  if (isUnder(way)) return [[x, y1 + down * barReach]];
  const start: Place = [side * exit, y1];
  if (!turn) return [start, [x, y1]];
  const between = y1 + down * gutter;
  return [start, [turn.lane.x, y1], [turn.lane.x, between], [x, between]];
}
