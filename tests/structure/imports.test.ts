import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { type Layer, layerOf, registries } from "./layers";
import { lintConfig } from "./lint-config";
import { filesIn, readSource, root } from "./source-files";

const folders = ["app", "components", "lib", "server"].filter((folder) => existsSync(join(root, folder)));
const sources = filesIn(folders, [".ts", ".tsx"]);

test("every source file belongs to a layer", () => {
  expect(sources.filter((file) => layerOf(file) === null)).toEqual([]);
});

test("imports go down only", () => {
  expect(sources.flatMap((file) => specifiers(file).flatMap((name) => upwards(file, name)))).toEqual([]);
});

test("no layer imports a package it does without", () => {
  expect(sources.flatMap((file) => specifiers(file).flatMap((name) => unwanted(file, name)))).toEqual([]);
});

test("only registries are imported by their folder", () => {
  const indexes = sources.filter((file) => /\/index\.tsx?$/.test(file)).map((file) => dirname(file));
  expect(indexes.filter((folder) => !registries.includes(folder))).toEqual([]);
});

test("the linter's config says what the table says", () => {
  expect(JSON.parse(readSource(".oxlintrc.json")), "run `npm run lint:config`").toEqual(lintConfig());
});

const specifiers = (file: string): string[] =>
  ts.preProcessFile(readSource(file), true, true).importedFiles.map(({ fileName }) => fileName);

function upwards(file: string, specifier: string): string[] {
  const target = toPath(file, specifier);
  const from = layerOf(file);
  const to = target === null ? null : (layerOf(`${target}.ts`) ?? layerOf(target));
  if (!from || !to || mayImport(from, to)) return [];
  return [`${file} (${from.name}) imports ${specifier} (${to.name})`];
}

const mayImport = (from: Layer, to: Layer): boolean => from === to || from.uses.includes(to.name);

function unwanted(file: string, specifier: string): string[] {
  const names = layerOf(file)?.without ?? [];
  const isUnwanted = (name: string) =>
    name === "node:" ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`);
  return names.some(isUnwanted) ? [`${file} imports ${specifier}`] : [];
}

/** A path from the root without its ending, or null for a package. */
function toPath(file: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : null;
}
