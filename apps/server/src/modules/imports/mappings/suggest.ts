import type { FileFormat } from '../file/format';
import { plainName, type Target, transformsOf } from '../kinds/target';
import type { MappingEntry, Transform } from './mapping-entry';

/** How a column is written, as far as its cells tell. */
const guessedTransform = ({ type }: Target, { decimals }: Pick<FileFormat, 'decimals'>, index: number): Transform => ({
  ...(transformsOf(type).includes('decimal') && decimals?.[index] === 'COMMA' ? { decimal: 'COMMA' as const } : {}),
});

/** A guess from the names of the columns. Each column is used once, and the amount of a line only where there is no price. */
export const suggestColumns = (targets: readonly Target[], format: Pick<FileFormat, 'columns' | 'decimals'>): MappingEntry[] => {
  const free = new Map(format.columns.toReversed().map((column) => [plainName(column), column]));
  const guesses: MappingEntry[] = [];
  for (const target of targets) {
    const { key, knownAs } = target;
    if (key === 'amount' && guesses.some((guess) => guess.target === 'price')) continue;
    const name = knownAs.find((known) => free.has(known));
    const column = name === undefined ? undefined : free.get(name);
    if (name === undefined || column === undefined) continue;
    free.delete(name);
    const transform = guessedTransform(target, format, format.columns.indexOf(column));
    guesses.push({ target: key, column, ...(Object.keys(transform).length === 0 ? {} : { transform }) });
  }
  return guesses;
};
