import type { AmountRange, MeasuredCustomers } from '@muster/filters';
import { type Bits, type IdRange, intersection, inverted, union, widthOf } from './bits';

/** An amount for each of some customers, by the places of their ids in a range. */
export interface Amounts {
  /** NaN where it is unknown. */
  readonly values: Float64Array<ArrayBuffer>;
  /** 1 where there is a customer. */
  readonly present: Uint8Array<ArrayBuffer>;
}

export const BYTES_OF_AMOUNT = Float64Array.BYTES_PER_ELEMENT + Uint8Array.BYTES_PER_ELEMENT;

export const noAmounts = (ids: IdRange): Amounts => ({
  values: new Float64Array(widthOf(ids)),
  present: new Uint8Array(widthOf(ids)),
});

/** The same, of all but some customers. */
export const amountsWithout = ({ values, present }: Amounts, customers: readonly number[], ids: IdRange): Amounts => {
  const others = { values: values.slice(), present: present.slice() };
  // A place outside of the range is none of the array's, and nothing happens.
  for (const id of customers) others.present[id - ids.lowest] = 0;
  return others;
};

/** Writes amounts into `to`, each at the place of its customer. */
export const putAmounts = (to: Amounts, places: Int32Array, values: Float64Array): void => {
  for (let row = 0; row < places.length; row++) {
    const place = places[row] ?? 0;
    to.values[place] = values[row] ?? Number.NaN;
    to.present[place] = 1;
  }
};

/** Who has an amount within a range. Without a branch for each: what is true of the next one cannot be foreseen. */
const whoIsWithin = ({ values, present }: Amounts, { lowest, highest }: AmountRange): Bits => {
  const bytes = new Uint8Array(values.length / 8);
  for (let byte = 0; byte < bytes.length; byte++) {
    let bits = 0;
    for (let place = byte * 8; place < byte * 8 + 8; place++) {
      const value = values[place] ?? Number.NaN;
      bits = (bits << 1) | (Number(value >= lowest) & Number(value <= highest) & (present[place] ?? 0));
    }
    bytes[byte] = bits;
  }
  return new Uint32Array(bytes.buffer);
};

const whoHasOne = ({ present }: Amounts): Bits => {
  const bytes = new Uint8Array(present.length / 8);
  for (let byte = 0; byte < bytes.length; byte++) {
    let bits = 0;
    for (let place = byte * 8; place < byte * 8 + 8; place++) bits = (bits << 1) | (present[place] ?? 0);
    bytes[byte] = bits;
  }
  return new Uint32Array(bytes.buffer);
};

/** Who has an amount that passes. */
export const whoPasses = (amounts: Amounts, { ranges, negated }: Pick<MeasuredCustomers, 'ranges' | 'negated'>): Bits => {
  const within = union(ranges.map((range) => whoIsWithin(amounts, range)));
  return negated ? intersection([whoHasOne(amounts), inverted(within)]) : within;
};
