import type { Catalog, Fact, RecordTable } from '../catalog/types';
import { noneOf } from './fact-sql';

/** A column that a replica keeps on its `customer` table, computed from the rows of one table. */
export interface DerivedColumn {
  readonly column: string;
  readonly type: 'BIGINT' | 'VARCHAR';
  /** DuckDB aggregate over the customer's rows `r`. */
  readonly sql: string;
  /** What it is for a customer without rows. */
  readonly whenNone: '0' | 'NULL';
}

/** Fixed words of our own catalog; a quote in one would be a mistake of ours. */
const literal = (word: string): string => {
  if (!/^\w+$/.test(word)) throw new TypeError(`“${word}” is not a plain word`);
  return `'${word}'`;
};

/** Orders records by their time and those of one moment by their ids, which are below 2^53: as one number, in half the time. */
const LATER = `r.at::HUGEINT * ${2 ** 53} + r.id`;

const aggregate = (fact: Fact): string => {
  const filter = fact.only ? ` FILTER (WHERE r.${fact.only.column} = ${literal(fact.only.equals)})` : '';
  if (fact.function === 'LATEST') return `arg_max(r.${fact.column}, ${LATER})${filter}`;
  const value = `${fact.function}(${fact.column ? `r.${fact.column}` : '*'})${filter}`;
  return noneOf(fact) === 0 ? `COALESCE(${value}, 0)` : value;
};

/** The derived columns, by the table they are computed from. */
export const factsByTable = ({ attributes }: Pick<Catalog, 'attributes'>): ReadonlyMap<RecordTable, readonly DerivedColumn[]> => {
  const byTable = new Map<RecordTable, DerivedColumn[]>();
  for (const { source, type, program } of attributes) {
    // What is only asked of one program at a time is computed when it is asked.
    if (source.from !== 'RECORDS' || program === 'REQUIRED') continue;
    const known = byTable.get(source.fact.table) ?? [];
    byTable.set(source.fact.table, known);
    known.push({
      column: source.column,
      type: type === 'choice' || type === 'text' ? 'VARCHAR' : 'BIGINT',
      sql: aggregate(source.fact),
      whenNone: noneOf(source.fact) === 0 ? '0' : 'NULL',
    });
  }
  return byTable;
};
