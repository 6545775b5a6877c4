import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Paths from the root of all files below `folders` that end in one of `endings`. */
export function filesIn(folders: readonly string[], endings: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .toSorted();
  });
}

export const readSource = (file: string): string => readFileSync(join(root, file), "utf8");
