import type { Fact, RecordFacts } from '../catalog/types';
import { fold } from '../fold';
import type { MeasureFunction } from '../tree';
import type { Stored } from './value';

/** Sums are exact to so many digits: floating point makes 0.30000000000000004 of a tenth and two tenths. */
export const SUM_DIGITS = 6;

const rounded = (sum: number): number => {
  const scale = 10 ** SUM_DIGITS;
  const scaled = Math.round(Math.abs(sum) * scale) / scale;
  return Number.isInteger(sum) || !Number.isFinite(scaled) ? sum : Math.sign(sum) * scaled;
};

/** A measure over records: 0 for a count, sum or distinct of none, unknown for the others. */
export const measured = (
  name: MeasureFunction | Fact['function'],
  records: readonly RecordFacts[],
  read: (record: RecordFacts) => Stored,
): Stored => {
  const known = records.map(read).filter((value) => value !== null);
  const numbers = known.filter((value) => typeof value === 'number');
  const sum = rounded(numbers.reduce((total, value) => total + value, 0));
  switch (name) {
    case 'COUNT':
      return known.length;
    case 'SUM':
      return sum;
    case 'AVG':
      return numbers.length === 0 ? null : sum / numbers.length;
    case 'MIN':
      return numbers.length === 0 ? null : Math.min(...numbers);
    case 'MAX':
      return numbers.length === 0 ? null : Math.max(...numbers);
    case 'DISTINCT':
      return new Set(known.map((value) => (typeof value === 'string' ? fold(value) : value))).size;
    case 'LATEST': {
      const latest = [...records].sort((a, b) => a.at - b.at || a.id - b.id).at(-1);
      return latest ? read(latest) : null;
    }
  }
};
