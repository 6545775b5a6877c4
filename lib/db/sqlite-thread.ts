/** The embedded database in a thread of its own: a slow disk holds up nothing else. */
import { serveThread, threadData } from "@/lib/thread";
import { migrate } from "./migrations";
import { openSqlite } from "./sqlite";
import { createSqliteService } from "./sqlite-service";
import { type Answer, type Batch } from "./statement";

const sqlite = openSqlite(threadData<string>());
migrate(sqlite);
serveThread<Batch, Answer[]>(createSqliteService(sqlite), bytesOf);

/** Of every answer: they belong to nobody else. */
function bytesOf(answers: readonly Answer[]): ArrayBuffer[] {
  const cells = answers.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
  return cells.flatMap((cell) => (cell instanceof Uint8Array && cell.buffer instanceof ArrayBuffer ? [cell.buffer] : []));
}
