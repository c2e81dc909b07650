import { DuckDBBitValue } from '@duckdb/node-api';

/*
 * Sets of customers as DuckDB keeps strings of bits: the first byte says how many of the next byte's bits, the highest ones, stand
 * for nothing. Those are always 1.
 */

const combined = (sets: readonly DuckDBBitValue[], combine: (one: number, other: number) => number): DuckDBBitValue => {
  const [first, ...others] = sets;
  if (first === undefined) throw new TypeError('There is no set.');
  const data = Uint8Array.from(first.data);
  for (const { data: other } of others) {
    for (let index = 1; index < data.length; index += 1) data[index] = combine(data[index] ?? 0, other[index] ?? 0);
  }
  return new DuckDBBitValue(data);
};

/** Who is in each of the sets, which are of the same ids. */
export const intersection = (sets: readonly DuckDBBitValue[]): DuckDBBitValue => combined(sets, (one, other) => one & other);

/** Who is in any of the sets, which are of the same ids. */
export const union = (sets: readonly DuckDBBitValue[]): DuckDBBitValue => combined(sets, (one, other) => one | other);

/** Who is not in the set. */
export const inverted = (set: DuckDBBitValue): DuckDBBitValue => {
  const data = set.data.map((byte, index) => (index === 0 ? byte : byte ^ 0xff));
  data[1] = (data[1] ?? 0) | (0xff00 >> set.padding());
  return new DuckDBBitValue(data);
};

/** How many bits of each byte are set. */
const BITS_OF = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

/** How many are in the set. */
export const size = (set: DuckDBBitValue): number => {
  const { data } = set;
  let bits = -set.padding();
  for (let index = 1; index < data.length; index += 1) bits += BITS_OF[data[index] ?? 0] ?? 0;
  return bits;
};
