"use client";

import { useMemo, useRef, useSyncExternalStore } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { leavesAside, type LinkBox, type LinkToDraw } from "./links";
import { type Scale } from "./scale";
import { rowSpan } from "./spans";
import { type Structure, type TimelineLink } from "./structure";

/** Ids of milestones whose links leave to the right; the same set while they are the same. */
export function useDatedLeft(links: readonly LinkToDraw[], rows: readonly TimelineRow[]): ReadonlySet<string> {
  const key = [...new Set(links.filter(leavesAside).map(({ from }) => rows[from.row]?.key ?? ""))].sort().join("\n");
  return useMemo(() => new Set(key.split("\n")), [key]);
}

interface PlacedLink { readonly link: TimelineLink; readonly id: string; readonly top: number; readonly bottom: number; readonly fromRow: number; readonly toRow: number }

/** The links that cross the rows from `first` to `last`, as they stand now; the same list while they do. */
export function useLinksInView(
  store: ScheduleStore, structure: Structure, rows: readonly TimelineRow[], scale: Scale, first: number, last: number,
): readonly LinkToDraw[] {
  const placed = useMemo(() => placeLinks(structure, rows), [structure, rows]);
  const near = useMemo(() => placed.filter(({ top, bottom }) => bottom >= first && top < last), [placed, first, last]);
  const known = useRef<Drawn | null>(null);
  const read = () => {
    const { calendar, cycles } = store.schedule();
    const of = [near, scale, calendar, cycles, ...near.flatMap(({ link }) => [store.entry(link.on), store.entry(link.to)])];
    const last = known.current;
    if (last && isSameList(last.of, of)) return last.links;
    const links = near.flatMap((link) => drawnLink(link, store, rows, scale));
    const kept = last && isSameLinks(last.links, links) ? last.links : links;
    known.current = { of, links: kept };
    return kept;
  };
  return useSyncExternalStore(store.subscribe, read, read);
}

/** `of`: all that `links` are made of. */
interface Drawn { readonly of: readonly unknown[]; readonly links: readonly LinkToDraw[] }

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** A milestone with a buffer is reached through it. */
function placeLinks({ links }: Structure, rows: readonly TimelineRow[]): PlacedLink[] {
  const places = new Map(rows.map((row, index) => [row.key, index]));
  const buffered = rows.flatMap((row) => (row.kind === "buffer" ? [row] : []));
  const entrance = (id: string) => {
    const buffer = places.get(`buffer ${id}`);
    return buffer !== undefined && rows[buffer]?.kind === "buffer" && rows[buffer].of === "milestones" ? buffer : places.get(id);
  };
  const exit = (id: string) => {
    const buffer = places.get(`buffer ${id}`);
    return buffer !== undefined && rows[buffer]?.kind === "buffer" && rows[buffer].of === "tasks" ? buffer : places.get(id);
  };
  const place = (link: TimelineLink, fromRow: number | undefined, toRow: number | undefined): PlacedLink[] =>
    fromRow === undefined || toRow === undefined ? []
      : [{ link, id: `${fromRow} ${link.type} ${toRow}`, fromRow, toRow, top: Math.min(fromRow, toRow), bottom: Math.max(fromRow, toRow) }];
  const own = buffered.flatMap(({ id, of }) => {
    const link: TimelineLink = { on: id, to: id, type: "FS", lag: 0, implied: true };
    return of === "milestones" ? place(link, places.get(`buffer ${id}`), places.get(id)) : place(link, places.get(id), places.get(`buffer ${id}`));
  });
  return [...links.flatMap((link) => place(link, link.type === "FS" ? exit(link.on) : places.get(link.on), entrance(link.to))), ...own];
}

function drawnLink({ link, id, fromRow, toRow }: PlacedLink, store: ScheduleStore, rows: readonly TimelineRow[], scale: Scale): LinkToDraw[] {
  const [from, to] = [boxOf(fromRow, store, rows, scale), boxOf(toRow, store, rows, scale)];
  const [source, target] = [store.entry(link.on), store.entry(link.to)];
  if (!from || !to || !source || !target) return [];
  const isBroken = isInCycle(link, store) || isContradicted(link, source, target);
  return [{ id, from, to, type: link.type, isCritical: isDriving(link, source, target), isBroken }];
}

function boxOf(row: number, store: ScheduleStore, rows: readonly TimelineRow[], scale: Scale): LinkBox | null {
  const line = rows[row];
  if (!line || line.kind === "phase") return null;
  const span = rowSpan(line, store.entry(line.id), store.schedule().calendar, scale);
  return span && { row, ...span, kind: line.kind };
}

/** A link decides where what follows begins when both are critical and no time passes between them. */
function isDriving({ on, to, type, lag }: TimelineLink, source: Scheduled, target: Scheduled): boolean {
  if (!source.isCritical || !target.isCritical) return false;
  return on === to || gapOf(type, lag, source, target) <= 0;
}

const isContradicted = ({ on, to, type, lag }: TimelineLink, source: Scheduled, target: Scheduled): boolean =>
  on !== to && target.isFixed && !target.isStarted && !source.isDone && gapOf(type, lag, source, target) < 0;

/** Working days between what a link demands and what is. */
function gapOf(type: TimelineLink["type"], lag: number, source: Scheduled, target: Scheduled): number {
  const ahead = target.section === "milestones" ? target.bufferLeft : 0;
  const behind = source.section === "tasks" ? source.bufferLeft : 0;
  if (type === "FS") return target.start - ahead - source.finish - behind - lag;
  if (type === "SS") return target.start - ahead - source.start - lag;
  return target.finish - ahead - (type === "FF" ? source.finish : source.start) - lag;
}

function isInCycle({ on, to }: TimelineLink, store: ScheduleStore): boolean {
  return store.schedule().cycles.some(({ members }) => members.includes(on) && members.includes(to));
}

const isSameLinks = (a: readonly LinkToDraw[], b: readonly LinkToDraw[]): boolean =>
  a.length === b.length && a.every((link, index) => isSameLink(link, b[index] as LinkToDraw));

const isSameLink = (a: LinkToDraw, b: LinkToDraw): boolean =>
  a.id === b.id && a.isCritical === b.isCritical && a.isBroken === b.isBroken && isSameBox(a.from, b.from) && isSameBox(a.to, b.to);

const isSameBox = (a: LinkBox, b: LinkBox): boolean => a.row === b.row && a.left === b.left && a.right === b.right;
