/** A plan as a floor plan: six rooms off one hall. Walls heavy, doors thin, furniture faint. */
import { useTranslations } from "next-intl";
import { Furniture } from "./floor-plan-furniture";
import { type Room, RoomLabel } from "./floor-plan-label";

const left = 64;
const walls = [272, 480];
const right = 688;
const top = 92;
const hallTop = 306;
const hallBottom = 384;
const bottom = 598;
/** Where the doors of a row begin; each is 44 wide. */
const doors = [200, 408, 616];
const doorWidth = 44;

const upperRooms: readonly Room[] = ["room1", "room2", "room3"];
const lowerRooms: readonly Room[] = ["room4", "room5", "room6"];
const columns = [left, ...walls];

export function FloorPlan() {
  const t = useTranslations("start");
  const rooms = [...upperRooms, ...lowerRooms].map((room) => t(room)).join(", ");
  return (
    <svg role="img" aria-label={t("floorPlan", { rooms })} viewBox="20 22 712 640" className="block w-full overflow-visible fill-none stroke-blueprint-line">
      <g strokeWidth="1.1"><Furniture /></g>
      <g strokeWidth="1">
        <path d={`M${left} 56H${right}M${left} 48v16M${right} 48v16`} />
        <SmallText x={(left + right) / 2} y={46} anchor="middle">{t("width")}</SmallText>
      </g>
      <g className="stroke-blueprint-on" strokeWidth="4">
        <path strokeWidth="6" strokeLinecap="square" d={`M${left} 325V${top}H${right}V${bottom}H${left}V365`} />
        <path d={hallWall(hallTop) + hallWall(hallBottom)} />
        <path d={walls.map((x) => `M${x} ${top}V${hallTop}M${x} ${hallBottom}V${bottom}`).join("")} />
      </g>
      {doors.map((x) => <Door key={`up${x}`} x={x} y={hallTop} into="above" />)}
      {doors.map((x) => <Door key={`down${x}`} x={x} y={hallBottom} into="below" />)}
      <path className="stroke-blueprint-on" strokeWidth="2" d={`M${left} 325h40`} />
      <path strokeWidth="1" opacity=".85" d={`M104 325A40 40 0 0 1 ${left} 365`} />
      <g strokeWidth="1.4">
        <path strokeDasharray="5 6" d={`M${left - 6} 632H44q-8 0-8-8V353q0-8 8-8H560`} />
        <path d="m552 338 9 7-9 7" />
      </g>
      <SmallText x={left + 6} y={637}>{t("outside")}</SmallText>
      <SmallText x={584} y={350}>{t("hall")}</SmallText>
      {upperRooms.map((room, i) => <RoomLabel key={room} number={i + 1} name={t(room)} x={(columns[i] ?? 0) + 20} y={top + 38} />)}
      {lowerRooms.map((room, i) => <RoomLabel key={room} number={i + 4} name={t(room)} x={(columns[i] ?? 0) + 20} y={bottom - 24} />)}
    </svg>
  );
}

/** A wall of the hall with a gap for each door. */
const hallWall = (y: number): string =>
  `M${left} ${y}${doors.map((x) => `H${x}M${x + doorWidth} ${y}`).join("")}H${right}`;

/** The leaf stands open into the room, and the arc is its way. */
function Door({ x, y, into }: { x: number; y: number; into: "above" | "below" }) {
  const swing = into === "above" ? -doorWidth : doorWidth;
  const sweep = into === "above" ? 1 : 0;
  return (
    <>
      <path className="stroke-blueprint-on" strokeWidth="2" d={`M${x} ${y}v${swing}`} />
      <path strokeWidth="1" opacity=".85" d={`M${x} ${y + swing}A${doorWidth} ${doorWidth} 0 0 ${sweep} ${x + doorWidth} ${y}`} />
    </>
  );
}

function SmallText({ x, y, anchor, children }: { x: number; y: number; anchor?: "middle"; children: string }) {
  return (
    <text x={x} y={y} textAnchor={anchor} className="fill-blueprint-line stroke-none text-[14px] max-lg:text-[18px] max-md:text-[16px] max-sm:text-[24px]">{children}</text>
  );
}
