export type Room = `room${1 | 2 | 3 | 4 | 5 | 6}`;

export function RoomLabel({ number, name, x, y }: { number: number; name: string; x: number; y: number }) {
  return (
    <text x={x} y={y} className="fill-blueprint-on stroke-none text-[19px] font-semibold tracking-[-0.01em] max-lg:text-[23px] max-md:text-[20px] max-sm:text-[27px]">
      <tspan className="fill-blueprint-line font-regular">{number}</tspan>
      <tspan dx="10">{name}</tspan>
    </text>
  );
}
