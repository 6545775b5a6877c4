import { type Ref } from "react";

/** What the rows below it have in common. */
export function HeadingRow({ ref, index, text, columns }: { ref?: Ref<HTMLTableRowElement>; index: number; text: string; columns: number }) {
  return (
    <tr ref={ref} data-index={index} aria-rowindex={index + 2} className="break-after-avoid">
      <th scope="rowgroup" colSpan={columns} className="border-b border-line pt-6 pb-2 text-left text-heading font-semibold">{text}</th>
    </tr>
  );
}
