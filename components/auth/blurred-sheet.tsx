import { cx } from "@/components/ui/class-names";

/** How a plan lies on the desk, out of focus. It shows nothing of the plan itself. */
export function BlurredSheet() {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 flex pt-topbar blur-[5px] forced-colors:hidden">
      <div className="w-rail flex-none space-y-4 p-4 max-lg:w-rail-collapsed max-sm:hidden">
        {rail.map((width, index) => <Line key={index} className={width} />)}
      </div>
      <div className="mr-2 mb-2 flex-1 rounded-[10px] bg-surface p-gutter inset-ring inset-ring-line max-sm:m-0">
        <Line className="h-6 w-56 bg-line-strong" />
        <div className="mt-8 divide-y divide-line border-y border-line">
          {rows.map(([title, value], index) => (
            <div key={index} className="flex h-14 items-center gap-8">
              <Line className={title} />
              <Line className={cx("ml-auto max-sm:hidden", value)} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

const rail = ["w-24", "w-20", "w-28", "w-20", "w-32", "w-24", "w-28"];
const rows = [
  ["w-3/5", "w-24"], ["w-2/5", "w-32"], ["w-1/2", "w-20"], ["w-3/5", "w-28"], ["w-1/3", "w-24"], ["w-1/2", "w-32"],
] as const;

const Line = ({ className }: { className: string }) => <i className={cx("block h-3 rounded-full bg-line", className)} />;
