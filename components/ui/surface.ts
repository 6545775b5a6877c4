/** What floats: menus, popovers, lists. */
export const surfaceClass =
  "rounded-sheet bg-surface-raised text-ui text-ink shadow-pop outline-none forced-colors:border " +
  "transition-[opacity,transform] duration-(--duration-quick) ease-out " +
  "data-starting-style:opacity-0 data-starting-style:-translate-y-0.5 data-ending-style:opacity-0 data-ending-style:ease-in";
