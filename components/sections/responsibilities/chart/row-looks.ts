/** Lines of the chart begin and end with its words; only the tint of what needs a decision goes beyond them. */
export const lineLook =
  "[&>*]:border-b [&>*]:border-line-faint " +
  "[&>:first-child]:[border-image:linear-gradient(to_right,transparent_10px,var(--color-line-faint)_10px)_1] " +
  "[&>:last-child]:[border-image:linear-gradient(to_left,transparent_10px,var(--color-line-faint)_10px)_1]";

/** The row whose tint goes on in the strip below it. */
export const brokenLook =
  "[&>td]:bg-critical-soft [&>td:first-child]:rounded-tl-control [&>td:last-child]:rounded-tr-control forced-colors:[&>td]:border-t forced-colors:[&>td]:border-[Highlight]";

/** Under the head, and over the sums. */
export const headLook =
  "[&>*]:border-b [&>*]:border-line [&>*]:bg-surface " +
  "[&>:first-child]:[border-image:linear-gradient(to_right,transparent_10px,var(--color-line)_10px)_1] " +
  "[&>:last-child]:[border-image:linear-gradient(to_left,transparent_10px,var(--color-line)_10px)_1]";
export const footLook =
  "[&>*]:border-t [&>*]:border-line [&>*]:bg-surface " +
  "[&>:first-child]:[border-image:linear-gradient(to_right,transparent_10px,var(--color-line)_10px)_1] " +
  "[&>:last-child]:[border-image:linear-gradient(to_left,transparent_10px,var(--color-line)_10px)_1]";
