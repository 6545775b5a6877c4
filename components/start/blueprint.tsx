import { useTranslations } from "next-intl";
import { presenceStyle } from "@/components/ui/avatar";
import { FloorPlan } from "./floor-plan";

const people = [
  { name: "person1", color: 4, x: 23, y: 29 },
  { name: "person2", color: 1, x: 78, y: 31 },
  { name: "person3", color: 7, x: 52, y: 72 },
  { name: "person4", color: 8, x: 80, y: 70 },
] as const;

/** The poster of the first screen: people at work in the rooms of one plan. Always dark. */
export function Blueprint() {
  const t = useTranslations("start");
  return (
    <aside
      data-theme="dark"
      className="blueprint relative grid place-items-center overflow-hidden rounded-sheet text-blueprint-on md:m-2.5 md:ml-0 max-md:mx-2.5 max-md:mb-2.5 max-md:py-6"
    >
      <div className="relative w-full">
        <FloorPlan />
        {people.map(({ name, color, x, y }) => (
          <div key={name} aria-hidden="true" className="absolute" style={{ ...presenceStyle(color), left: `${x}%`, top: `${y}%` }}>
            <svg width="20" height="22" viewBox="0 0 16 18" className="block fill-(--p) stroke-blueprint" strokeWidth="1.25" strokeLinejoin="round">
              <path d="M1.5 1.2 14 8.6 8.1 10l-3 5.6z" />
            </svg>
            <span className="absolute top-[18px] left-[15px] rounded-[3px_8px_8px_8px] bg-(--p) px-2 py-0.5 text-ui leading-[18px] font-semibold whitespace-nowrap text-presence-on max-lg:px-1.5 max-lg:text-note max-lg:leading-4">
              {t(name)}
            </span>
          </div>
        ))}
      </div>
    </aside>
  );
}
