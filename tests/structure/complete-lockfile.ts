import { readFileSync, writeFileSync } from "node:fs";
import { completeLockfile, type Lockfile } from "./lockfile";

const path = "package-lock.json";
const lock = JSON.parse(readFileSync(path, "utf8")) as Lockfile;
writeFileSync(path, `${JSON.stringify(completeLockfile(lock), null, 2)}\n`);
