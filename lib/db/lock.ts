/** Keeps two servers from the same embedded database: each would believe that nobody else writes. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";

/** How long to wait for a process that is just ending. */
const patienceMs = 5_000;

/**
 * Takes the folder for this process, and answers how to give it back. The system does so when the
 * process ends, however it ends. Throws when another process has it.
 */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new Libsql(join(dataDir, "lock"));
  lock.pragma(`busy_timeout=${patienceMs}`);
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code !== "SQLITE_BUSY") throw error;
    throw new Error(`Another Planroom runs on ${dataDir}. Stop it, or choose another folder: DATA_DIR`, { cause: error });
  }
  return () => {
    // The driver closes when it is collected: until then the lock would stay.
    lock.exec("rollback");
    lock.close();
  };
}
