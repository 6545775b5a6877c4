/**
 * Where links run. Every link goes at right angles and has one long upright part, its *trunk*. Links into
 * the same bar share a trunk, which comes down onto the end they lead to; links out of a diamond share its
 * axis. Trunks that would lie on each other step aside into lanes, the lower row giving way, so that moving
 * one bar changes no more than the lanes it touches.
 */
import { type DependencyType } from "@/lib/plan/fields";
import { type Choice, createLanes, type Lane, laneGap, placeTrunks, type Trunk } from "./lanes";

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
  placeTrunks(trunks.values(), lanes);
  const turns = new Map<string, Trunk>();
  for (const way of ways) if (goesBack(way)) joinTurn(way, turns);
  placeTrunks(turns.values(), lanes);
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

const noTrunk: Trunk = { order: 0, isFirst: true, top: 0, bottom: 0, lane: { x: 0, kind: "axis" }, choice: () => null };

/** Trunks choose from the top row down, after the axes, which have hardly a choice. */
function joinTrunk(way: Way, trunks: Map<string, Trunk>): void {
  const { link: { from, to, type }, side, down, exit, entry, y1, y2 } = way;
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  const join = (key: string, order: number, create: () => Pick<Trunk, "lane" | "choice">, isFirst = false) => {
    way.trunk = trunks.get(key) ?? { order, isFirst, top, bottom, ...create() };
    way.trunk.top = Math.min(way.trunk.top, top);
    way.trunk.bottom = Math.max(way.trunk.bottom, bottom);
    trunks.set(key, way.trunk);
  };
  if (runsDownAxis(way)) return join(`axis ${from.row} ${down}`, from.row, () => choosing(lanesDown(way)), true);
  if (!isAround(way)) return join(`onto ${to.row} ${side} ${down}`, to.row, () => choosing(lanesOnto(to, side)));
  const beyond = Math.max(exit, entry) + sideGap;
  join(`around ${to.row} ${type} ${down} ${Math.round(beyond / laneGap)}`, to.row, () => choosing(aside(beyond, side, "around")));
}

const choosing = (choice: Choice): Pick<Trunk, "lane" | "choice"> => ({ lane: choice(0) ?? noTrunk.lane, choice });

/** Out of a diamond straight down, when that meets the end it leads to, or passes before it. */
function runsDownAxis({ link: { from, to, type } }: Pick<Way, "link">): boolean {
  if (!isDiamond(from)) return false;
  return isPlumb(from, to, type) || (to.kind === "task" && aheadOf(from, to, type) > leaveGap);
}

/** Whether a link crosses what is written at the right of the diamond that it leaves. */
export const leavesAside = (link: LinkToDraw): boolean => isDiamond(link.from) && leavesRight(link.type) && !runsDownAxis({ link });

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

/** A diamond's axis, and a little aside where another diamond's lies on it, as long as that meets what is below. */
function lanesDown({ link: { from, to, type } }: Way): Choice {
  const towards = entersLeft(type) ? laneGap : -laneGap;
  const isTied = isPlumb(from, to, type) && !isDiamond(to);
  return (step) => {
    const x = middleOf(from) + towards * step;
    const isMissing = step > 0 && isTied && (x <= to.left || x >= to.right);
    return step > 2 || isMissing ? null : { x, kind: "axis" };
  };
}

/** Where a trunk may come down: onto the end of the bar, a little further in, or else beside it. */
function lanesOnto(to: LinkBox, side: 1 | -1): Choice {
  const width = to.right - to.left;
  const end = side > 0 ? to.left : to.right;
  const beside = aside(sideGap - side * end, side > 0 ? -1 : 1, "beside");
  if (isDiamond(to) || width < 2 * headInset) return (step) => (step === 0 ? { x: middleOf(to), kind: "onto" } : beside(step - 1));
  const insets = insetsOnto.filter((inset) => inset <= width - leastRun);
  return (step) => {
    const inset = insets[step];
    return inset === undefined ? beside(step - insets.length) : { x: end + side * inset, kind: "onto" };
  };
}
const insetsOnto = [0, 1, -1, 2, 3, 4].map((step) => headInset + step * laneGap);

const asideCount = 12;
/** Lanes further and further out; `from` is mirrored by `side`. */
const aside = (from: number, side: 1 | -1, kind: Lane["kind"]): Choice =>
  (step) => (step < asideCount ? { x: side * (from + step * laneGap), kind } : null);

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
  way.turn = turns.get(key) ?? { order: from.row, isFirst: false, top, bottom, ...choosing(aside(exit + leaveGap, side, "beside")) };
  turns.set(key, way.turn);
}

function pointsOf(way: Way): readonly Place[] {
  const { link: { from, to, type }, side, down, y1, y2, entry, trunk } = way;
  const { x, kind } = trunk.lane;
  const above = y2 - down * (isDiamond(to) ? diamondGap : barGap);
  if (kind === "axis") {
    // Aside of its axis a diamond ends sooner, its edges being slanted.
    const start: Place = [x, y1 + down * (diamondGap - Math.abs(x - middleOf(from)))];
    if (isPlumb(from, to, type)) return [start, [x, above]];
    return [start, [x, y2], entersLeft(type) ? [to.left - 1, y2] : [to.right + 1, y2]];
  }
  const beginning = beginningOf(way);
  if (kind === "onto") return [...beginning, [x, above]];
  // Round both ends it comes back to the one it leads to; beside the bar it stands at the nearer one.
  if (kind === "around") return [...beginning, [x, y2], [side * entry + side, y2]];
  return [...beginning, [x, y2], [side > 0 ? to.left - 1 : to.right + 1, y2]];
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
