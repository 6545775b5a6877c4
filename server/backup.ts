/** `npm run backup -- FILE` and `npm run restore -- FILE`. */
import { resolve } from "node:path";
import { backUp, restore } from "@/lib/db/backup";
import { readDataDir } from "@/lib/env";

const [command, file] = process.argv.slice(2);

try {
  console.log(run());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function run(): string {
  const dataDir = readDataDir(process.env);
  if (dataDir === null) throw new Error("The plans are in PostgreSQL: back up with pg_dump. After pg_restore: update heads set epoch = epoch + 1");
  if (file === undefined) throw new Error(`Name the file: npm run ${command} -- planroom-backup.db`);
  const path = resolve(file);
  if (command === "backup") {
    backUp(dataDir, path);
    return `Backed up to ${path} and ${path}.secret`;
  }
  const former = restore(dataDir, path, Date.now());
  return `Restored from ${path}.${former === null ? "" : ` What was there is ${former}`}`;
}
