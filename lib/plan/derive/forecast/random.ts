/**
 * Chance for a forecast: sfc32 (Doty-Humphrey's "small fast counting" generator of PractRand), each
 * stream seeded by splitmix32 (Steele, Lea and Flood 2014, with the finalizer of MurmurHash3). Every
 * task and every risk draws from a stream of its own, so an edit elsewhere changes nothing it draws.
 */

const wordsEach = 4;
/** As many as PractRand lets pass before the first number is used. */
const warmUp = 15;

/** One stream for each of `keys`, 32 bits each; equal seeds and keys give equal streams. */
export function createStreams(keys: Uint32Array, seed: number): Int32Array {
  const streams = new Int32Array(keys.length * wordsEach);
  keys.forEach((key, stream) => {
    let state = (mix(seed | 0) ^ key) | 0;
    const words = [0, 1, 2].map(() => mix((state = (state + 0x9e3779b9) | 0)));
    streams.set([...words, 1], stream * wordsEach);
    for (let round = 0; round < warmUp; round++) draw(streams, stream);
  });
  return streams;
}

/** The next number of a stream, in [0, 1). */
export function draw(streams: Int32Array, stream: number): number {
  const at = stream * wordsEach;
  const a = streams[at] as number;
  const b = streams[at + 1] as number;
  const c = streams[at + 2] as number;
  const counter = streams[at + 3] as number;
  const drawn = (a + b + counter) | 0;
  streams[at] = b ^ (b >>> 9);
  streams[at + 1] = (c + (c << 3)) | 0;
  streams[at + 2] = (((c << 21) | (c >>> 11)) + drawn) | 0;
  streams[at + 3] = (counter + 1) | 0;
  return (drawn >>> 0) / 4294967296;
}

/** FNV-1a (Fowler, Noll and Vo): 32 bits of an id. */
export function keyOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function mix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
