export interface Row {
  readonly name: string;
  readonly figures: readonly number[];
}

/** The last row is the control that the others are divided by. */
export function printTable(title: string, heads: readonly string[], rows: readonly Row[]): void {
  const control = rows.at(-1)?.figures ?? [];
  console.log(`\n${title}`);
  console.log(`${"".padEnd(24)}${heads.map((head) => head.padStart(20) + "ratio".padStart(8)).join("")}`);
  for (const { name, figures } of rows) console.log(`${name.padEnd(24)}${figures.map((figure, index) => cell(figure, control[index] ?? Number.NaN)).join("")}`);
}

function cell(figure: number, control: number): string {
  const ratio = figure / control;
  return (Number.isFinite(figure) ? figure.toFixed(figure < 100 ? 2 : 0) : "–").padStart(20) + (Number.isFinite(ratio) ? ratio.toFixed(2) : "–").padStart(8);
}
