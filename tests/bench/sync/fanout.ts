/** The rate is doubled until letters come late. */
import { quantile, type } from "./latency";
import { type Subject } from "./subjects";

const [people, seconds, lateMs] = [50, 2, 100];

/** Deliveries a second. */
export async function fanout(subject: Subject): Promise<number> {
  let most = 0;
  for (let rate = 4; rate <= 512; rate *= 2) {
    const { toOthers, isWhole } = await type(subject, { people, rate, seconds });
    if (!isWhole || quantile(toOthers, 0.99) >= lateMs) return most;
    most = toOthers.length / seconds;
  }
  return most;
}
