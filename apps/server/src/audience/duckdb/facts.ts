import { type Fact, factsByTable, standardCatalog } from '@muster/filters';
import { quoted } from './names';

/** A column of the replica's customers that is computed from the rows of another table. */
export interface FactColumn {
  readonly column: string;
  readonly type: 'BIGINT' | 'VARCHAR';
  /** Aggregate over the customer's rows `r`. */
  readonly sql: string;
  readonly whenNone: '0' | 'NULL';
  /** The fact of all rows, from what it is of earlier and of later ones: two rows of SQL, by their aliases. */
  readonly merged: (earlier: string, later: string) => string;
}

/** How the facts of some rows and those of later ones make the facts of both. `least` and `greatest` pass over NULL. */
const merging =
  (name: Fact['function'], column: string) =>
  (earlier: string, later: string): string => {
    const [before, added] = [`${earlier}.${quoted(column)}`, `${later}.${quoted(column)}`];
    switch (name) {
      case 'COUNT':
      case 'SUM':
        return `${before} + ${added}`;
      case 'MIN':
        return `least(${before}, ${added})`;
      case 'MAX':
        return `greatest(${before}, ${added})`;
      case 'LATEST': {
        const isLater = `${later}.${quoted(timeOf(column))} >= ${earlier}.${quoted(timeOf(column))}`;
        return `CASE WHEN ${added} IS NULL THEN ${before} WHEN ${before} IS NULL OR ${isLater} THEN ${added} ELSE ${before} END`;
      }
    }
  };

/** When the record was made that a LATEST fact is of: without it, nobody could say whether a new record is later. */
const timeOf = (column: string): string => `${column}_time`;

const timeColumn = (fact: Fact, column: string): FactColumn => {
  const filter = fact.only ? ` FILTER (WHERE r.${quoted(fact.only.column)} = '${fact.only.equals}')` : '';
  const name = timeOf(column);
  return { column: name, type: 'BIGINT', sql: `max(r."at")${filter}`, whenNone: 'NULL', merged: merging('MAX', name) };
};

const functions = new Map(
  standardCatalog.attributes.flatMap(({ source }) => (source.from === 'RECORDS' ? [[source.column, source.fact] as const] : [])),
);

/** The facts that are computed from a table. */
export const factsOf = (table: string): readonly FactColumn[] => {
  const derived = [...factsByTable(standardCatalog)].filter(([name]) => name === table).flatMap(([, columns]) => columns);
  return derived.flatMap((fact) => {
    const source = functions.get(fact.column);
    if (source === undefined) throw new TypeError(`No attribute of the catalog has the fact ${fact.column}.`);
    const own = { ...fact, merged: merging(source.function, fact.column) };
    return source.function === 'LATEST' ? [own, timeColumn(source, fact.column)] : [own];
  });
};
