/** Where a struct will lie: a struct without a parent of its own takes that of its neighbours. */
import * as Y from "yjs";
import { type Registry } from "@/lib/plan/section";
import { type Container, fitsLayout, openedContainer, type Place, rootContainer } from "./guard-layout";

export type Struct = Y.Item | Y.GC | Y.Skip;
/** "gone": what it belongs to was removed for good, so Yjs will keep nothing of it but its length. */
type Spot = Place | "gone";
type Type = Y.AbstractType<unknown>;

export interface Target {
  readonly doc: Y.Doc;
  readonly registry: Registry;
  /** Names of the root types met so far: Yjs finds them by a walk over all. */
  readonly rootNames: WeakMap<object, string>;
}

/** A struct that no place in the layout may take. */
export class Misfit extends Error {}

/** The structs of an update that have been placed, on top of those the document has. */
export interface Placed {
  /** The clock up to which a client's structs are known. */
  clock(client: number): number;
  count(client: number): number;
  add(struct: Struct, spot: Spot): void;
  find(id: Y.ID): { readonly struct: Struct; readonly spot: Spot } | null;
  /** The client ids of structs that knew of nothing at this place, as far as `spotOf` added them. */
  claimants(place: Place): Set<number>;
}

/** `base`: the clock up to which a client's structs were known before. */
export function createPlaced(base: (client: number) => number): Placed {
  type Entry = { readonly struct: Struct; readonly spot: Spot };
  const byClient = new Map<number, Entry[]>();
  const claims = new Map<string, Set<number>>();
  return {
    clock(client) {
      const last = byClient.get(client)?.at(-1)?.struct;
      return last ? last.id.clock + last.length : base(client);
    },
    count: (client) => byClient.get(client)?.length ?? 0,
    add(struct, spot) {
      const list = byClient.get(struct.id.client);
      if (list) list.push({ struct, spot });
      else byClient.set(struct.id.client, [{ struct, spot }]);
    },
    find({ client, clock }) {
      const list = byClient.get(client) ?? [];
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((list[middle]?.struct.id.clock ?? 0) <= clock) low = middle + 1;
        else high = middle;
      }
      return list[low - 1] ?? null;
    },
    claimants({ container, key }) {
      const name = `${container.id} ${key}`;
      const clients = claims.get(name) ?? new Set();
      claims.set(name, clients);
      return clients;
    },
  };
}

/** Its dependencies must be known. Throws a Misfit when it has no place in the layout. */
export function spotOf(struct: Struct, target: Target, placed: Placed): Spot {
  if (!(struct instanceof Y.Item)) return "gone";
  const spot = neighbourSpot(struct, target, placed) ?? ownSpot(struct, target, placed);
  if (spot !== "gone" && !fitsLayout(spot, struct.content)) throw new Misfit();
  return spot;
}

/** The place of what it lies between, which must be one and the same. */
function neighbourSpot({ id, origin, rightOrigin }: Y.Item, target: Target, placed: Placed): Spot | null {
  // Yjs joins a struct that is known in part to its own beginning.
  const isKnownInPart = id.clock < Y.getState(target.doc.store, id.client);
  const neighbours = [origin, rightOrigin, isKnownInPart ? id : null].filter((neighbour) => neighbour !== null);
  let common: Place | null = null;
  for (const neighbour of neighbours) {
    const spot = spotAt(neighbour, target, placed);
    if (spot === "gone") return "gone";
    if (common && (common.container.id !== spot.container.id || common.key !== spot.key)) throw new Misfit();
    common = spot;
  }
  return origin || rightOrigin ? common : null;
}

function spotAt(id: Y.ID, target: Target, placed: Placed): Spot {
  const found = placed.find(id);
  if (found) return found.spot;
  const known = Y.getItem(target.doc.store, id) as Y.Item | Y.GC;
  if (!(known instanceof Y.Item) || !(known.parent instanceof Y.AbstractType)) return "gone";
  return { container: containerOfType(known.parent, target), key: known.parentSub };
}

/** People who set a key at the same moment, of which none knew that it was set. */
const maxClaims = 256;

/**
 * A client sets a key on top of what it knows there, so that only the first of its structs may know
 * nothing: each of more would cost a walk over all that was ever set there, at each load.
 */
function ownSpot(struct: Y.Item, target: Target, placed: Placed): Spot {
  const spot = parentSpot(struct, target, placed);
  const { client, clock } = struct.id;
  if (spot === "gone" || spot.key === null || clock < Y.getState(target.doc.store, client)) return spot;
  const known = claimants(struct, target);
  const before = placed.claimants(spot);
  if (known.includes(client) || before.has(client) || known.length + before.size >= maxClaims) throw new Misfit();
  before.add(client);
  return spot;
}

/** The client ids that claimed the key, as the document has it. */
function claimants({ parent, parentSub }: Y.Item, { doc: { share, store } }: Target): number[] {
  const isKnown = parent instanceof Y.ID && parent.clock < Y.getState(store, parent.client);
  const opener = isKnown ? (Y.getItem(store, parent) as Y.Item | Y.GC) : null;
  const content = opener instanceof Y.Item ? opener.content : null;
  const type = typeof parent === "string" ? share.get(parent) : content instanceof Y.ContentType ? content.type : null;
  const clients: number[] = [];
  for (let item = type?._map.get(parentSub ?? "") ?? null; item; item = item.left) if (!item.origin) clients.push(item.id.client);
  return clients;
}

function parentSpot({ parent, parentSub }: Y.Item, target: Target, placed: Placed): Spot {
  const container =
    parent instanceof Y.ID ? containerAt(parent, target, placed)
    : typeof parent === "string" ? rootContainer(parent, target.registry)
    : null;
  if (!container) throw new Misfit();
  return container === "gone" ? "gone" : { container, key: parentSub };
}

/** The container that the struct `id` opened, or null when it is of another sort. */
function containerAt(id: Y.ID, target: Target, placed: Placed): Container | "gone" | null {
  const found = placed.find(id);
  const item = found ? found.struct : (Y.getItem(target.doc.store, id) as Y.Item | Y.GC);
  if (!(item instanceof Y.Item) || found?.spot === "gone" || item.content instanceof Y.ContentDeleted) return "gone";
  if (found) return openedContainer(found.spot as Place, item.content, item.id);
  return item.content instanceof Y.ContentType ? containerOfType(item.content.type as Type, target) : null;
}

/** The same for a type that the document has already. */
function containerOfType(type: Type, target: Target): Container {
  const item = itemOf(type);
  let depth = 0;
  let root = type;
  for (let parent = item?.parent; parent instanceof Y.AbstractType; parent = itemOf(root)?.parent) {
    root = parent;
    depth += 1;
  }
  const container = rootContainer(rootName(root, target), target.registry);
  if (!container || (item && container.kind !== "prose")) throw new Misfit();
  if (!item) return container;
  const { client, clock } = item.id;
  return { kind: type instanceof Y.XmlText ? "text" : "element", id: `${client}:${clock}`, depth };
}

/** The struct that opened it; a root type has none. */
const itemOf = ({ _item: item }: Type): Y.Item | null => item;

function rootName(root: Type, { doc, rootNames }: Target): string {
  if (!rootNames.has(root)) for (const [name, type] of doc.share) rootNames.set(type, name);
  const name = rootNames.get(root);
  if (name === undefined) throw new Misfit();
  return name;
}
