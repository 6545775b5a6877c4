import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { completeLockfile, findMissing, type Lockfile } from "./lockfile";

it("the lock names the packages of every platform (npm run lock:complete writes them)", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;
  expect(findMissing(lock).map(({ name }) => name)).toEqual([]);
});

it("a package that is missing is described by its name", () => {
  const lock: Lockfile = { packages: { "node_modules/a": { dev: true, optionalDependencies: { "@a/x-linux-arm64-musl": "1.2.3" } } } };
  expect(completeLockfile(lock).packages["node_modules/@a/x-linux-arm64-musl"]).toEqual({
    version: "1.2.3", cpu: ["arm64"], dev: true, libc: ["musl"], optional: true, os: ["linux"],
  });
});
