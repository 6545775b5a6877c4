/** `npm run simulate -- [histories] [first seed]`: plays histories and names the seed of each that went wrong. */
import { runHistory } from "./history";

const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);
const startedAt = Date.now();
let failed = 0;
for (let seed = first; seed < first + count; seed += 1) {
  const violations = await runHistory(seed);
  if (violations.length > 0) {
    failed += 1;
    console.log(`seed ${seed}: ${violations.join("; ")}`);
  }
  if ((seed - first + 1) % 500 === 0) console.log(`${seed - first + 1} histories, ${failed} went wrong, ${Math.round((Date.now() - startedAt) / 1000)} s`);
}
console.log(`${count} histories from seed ${first}, ${failed} went wrong`);
process.exitCode = failed > 0 ? 1 : 0;
