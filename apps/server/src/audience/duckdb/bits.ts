import { DuckDBBitValue } from '@duckdb/node-api';

/**
 * A set of customers as a bit for each id, 32 to a word. Sets that are combined are of the same ids. Which bit of a word is
 * whose is DuckDB's matter: a string of bits is taken from there and goes back as it is.
 */
export type Bits = Uint32Array;

/** DuckDB's own first byte says how many bits stand for nothing; there are none where ids are taken in steps of 32. */
const PREFIX_BYTES = 1;

/** @throws TypeError when the length is no multiple of 32. */
export const bitsOf = ({ data }: DuckDBBitValue): Bits => {
  if (data[0] !== 0 || data.length % 4 !== PREFIX_BYTES) throw new TypeError('A set of customers is not made of whole words.');
  const bits = new Uint32Array((data.length - PREFIX_BYTES) / 4);
  new Uint8Array(bits.buffer).set(data.subarray(PREFIX_BYTES));
  return bits;
};

/** The ids that a set has a bit for. */
export interface IdRange {
  readonly lowest: number;
  readonly highest: number;
}

export const widthOf = ({ lowest, highest }: IdRange): number => highest - lowest + 1;

/** Nobody. */
export const noBits = (ids: IdRange): Bits => new Uint32Array(widthOf(ids) / 32);

/** The byte in which a bit is, and where. DuckDB's first bit is the highest of the first byte. */
const bytesOf = ({ buffer, byteOffset, byteLength }: Bits): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
const byteOf = (place: number): number => place >> 3;
const maskOf = (place: number): number => 0x80 >> (place & 7);

/** A set as it was, in which some ids are, or are not, as in another. */
export const renewed = (before: Bits, { ids, range, from }: { ids: readonly number[]; range: IdRange; from: Bits }): Bits => {
  const bits = before.slice();
  const [bytes, given] = [bytesOf(bits), bytesOf(from)];
  for (const id of ids) {
    if (id < range.lowest || id > range.highest) continue;
    const place = id - range.lowest;
    const [byte, mask] = [byteOf(place), maskOf(place)];
    bytes[byte] = ((bytes[byte] ?? 0) & ~mask) | ((given[byte] ?? 0) & mask);
  }
  return bits;
};

export const hasBit = (bits: Bits, id: number, { lowest, highest }: IdRange): boolean => {
  const place = id - lowest;
  return place >= 0 && id <= highest && isIn(bytesOf(bits), place);
};

const isIn = (bytes: Uint8Array, place: number): boolean => ((bytes[byteOf(place)] ?? 0) & maskOf(place)) !== 0;

/** The first so many of places that are a set's, less some. */
export const firstIn = (bits: Bits, places: Int32Array, most: number, less: ReadonlySet<number>): number[] => {
  const bytes = bytesOf(bits);
  const found: number[] = [];
  for (let row = 0; row < places.length && found.length < most; row++) {
    const place = places[row] ?? 0;
    if (isIn(bytes, place) && !less.has(place)) found.push(place);
  }
  return found;
};

/** The places of a set, ascending. */
export const placesOf = (bits: Bits): number[] => {
  const bytes = bytesOf(bits);
  const places: number[] = [];
  for (let byte = 0; byte < bytes.length; byte++) {
    if (bytes[byte] === 0) continue;
    for (let place = byte * 8; place < byte * 8 + 8; place++) if (isIn(bytes, place)) places.push(place);
  }
  return places;
};

export const bitValue = (bits: Bits): DuckDBBitValue => {
  const data = new Uint8Array(PREFIX_BYTES + bits.byteLength);
  data.set(bytesOf(bits), PREFIX_BYTES);
  return new DuckDBBitValue(data);
};

const copyOf = (set: Bits | undefined): Bits => {
  if (set === undefined) throw new TypeError('There is no set.');
  return set.slice();
};

// Each of the three with a loop of its own: handed over as functions, the operations take ten times as long.

/** Who is in each of the sets. */
export const intersection = ([first, ...others]: readonly Bits[]): Bits => {
  const bits = copyOf(first);
  for (const other of others) for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
  return bits;
};

/** Who is in any of the sets. */
export const union = ([first, ...others]: readonly Bits[]): Bits => {
  const bits = copyOf(first);
  for (const other of others) for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
  return bits;
};

/** Who is not in the set. */
export const inverted = (set: Bits): Bits => {
  const bits = new Uint32Array(set.length);
  for (let word = 0; word < bits.length; word++) bits[word] = ~(set[word] ?? 0);
  return bits;
};

/** How many bits of a word are set: sums of neighbours, of pairs, of fours, and at last of the four bytes. */
const ones = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** How many are in the set. */
export const size = (set: Bits): number => {
  let sum = 0;
  for (let word = 0; word < set.length; word++) sum += ones(set[word] ?? 0);
  return sum;
};
