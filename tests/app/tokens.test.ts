/** Every pair of colours that the design puts on each other reaches WCAG 2.2 AA, in both themes. */
import { expect, test } from "vitest";
import { readSource } from "../structure/source-files";
import { contrast, isOnScreen, oklchToRgb, type Rgb } from "./color";

type Pair = readonly [ink: string, ground: string, least: number];
const text = (ink: string, ...grounds: string[]): Pair[] => grounds.map((ground) => [ink, ground, 4.5]);
const shape = (ink: string, ...grounds: string[]): Pair[] => grounds.map((ground) => [ink, ground, 3]);
const numbered = (count: number, pairs: (place: number) => Pair[]): Pair[] =>
  Array.from({ length: count }, (_, index) => pairs(index + 1)).flat();

const surfaces = ["canvas", "surface", "surface-sunken", "surface-raised", "surface-hover", "surface-selected", "surface-active"];
const pairs: Pair[] = [
  ...["ink", "ink-muted", "ink-subtle"].flatMap((ink) => text(ink, ...surfaces)),
  ...["ink-inverse", "ink-inverse-muted"].flatMap((ink) => text(ink, "surface-inverse")),
  ...["accent", "positive", "caution", "critical"].flatMap((role) => [
    ...text(`${role}-on`, role),
    ...text(`${role}-text`, "surface", "canvas", "surface-raised", `${role}-soft`),
    ...["ink", "ink-muted"].flatMap((ink) => text(ink, `${role}-soft`)),
  ]),
  ...text("accent-on", "accent-hover", "accent-active"),
  ...text("critical-on", "critical-hover"),
  ...text("accent-text", "surface-selected", "surface-hover", "accent-soft-hover"),
  ...["accent", "accent-text"].flatMap((ink) => shape(ink, "surface", "canvas")),
  ...shape("line-control", "surface", "surface-raised", "surface-sunken"),
  ...["line-heavy", "positive", "caution-text", "critical", "bar-line", "bar-critical"].flatMap((ink) => shape(ink, "surface")),
  ...text("bar-on", "bar", "bar-done"),
  ...text("bar-critical-on", "bar-critical"),
  ...numbered(4, (place) => text("risk-on", `risk-${place}`)),
  ...["0", "1", "2", "3", "4", "over"].flatMap((load) => text("load-on", `load-${load}`)),
  ...numbered(8, (place) => [
    ...text("presence-on", `presence-${place}`),
    ...text(`presence-${place}`, `presence-${place}-soft`, "surface"),
    ...["ink", "ink-subtle"].flatMap((ink) => text(ink, `presence-${place}-soft`)),
    ...shape(`presence-${place}`, "surface", "canvas"),
  ]),
  ...["blueprint-on", "blueprint-line"].flatMap((ink) => text(ink, "blueprint")),
];

const css = readSource("app/tokens.css");
const light = readColors(css.slice(css.indexOf("@theme static"), css.indexOf("@layer base")));
const darkStart = css.indexOf('[data-theme="dark"] {', css.indexOf("@layer base"));
const dark = new Map([...light, ...readColors(css.slice(darkStart, css.indexOf("--color-shadow-line", darkStart)))]);

test.each([["light", light], ["dark", dark]] as const)("the %s theme's colours can be told from what they stand on", (_, theme) => {
  const weak = pairs.flatMap(([ink, ground, least]) => {
    const measured = contrast(colorOf(theme, ink), colorOf(theme, ground));
    return measured < least ? [`${ink} on ${ground}: ${measured.toFixed(2)} of ${least}`] : [];
  });
  expect(weak).toEqual([]);
});

test.each([["light", light], ["dark", dark]] as const)("the %s theme's colours fit a screen", (_, theme) => {
  expect([...theme].filter(([, color]) => !isOnScreen(color)).map(([name]) => name)).toEqual([]);
});

function readColors(block: string): Map<string, Rgb> {
  const colors = new Map<string, Rgb>();
  for (const [, name, l, c, h] of block.matchAll(/--color-([a-z0-9-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g))
    colors.set(name!, oklchToRgb(Number(l), Number(c), Number(h)));
  return colors;
}

function colorOf(theme: ReadonlyMap<string, Rgb>, name: string): Rgb {
  const color = theme.get(name);
  if (!color) throw new Error(`app/tokens.css has no --color-${name}`);
  return color;
}
