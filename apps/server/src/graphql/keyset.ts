import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { BadInput } from '../errors';
import { Connection, type PageArgs, pageSize } from './connection';

type KeyValue = string | number;

/** A column that orders a list. Never null; the last key of a list is unique, so that no row is passed over or seen twice. */
export interface Key<Row> {
  /** As TypeORM names it: `campaign.createdAt`. */
  readonly column: string;
  readonly of: (row: Row) => KeyValue;
  readonly direction: 'ASC' | 'DESC';
}

interface Keyset<Row extends ObjectLiteral> {
  /** Selects all rows of the list, unordered. */
  readonly query: SelectQueryBuilder<Row>;
  readonly keys: readonly Key<Row>[];
  readonly page: PageArgs;
  /** Names the list and its order, so that a cursor of another one is refused: `campaigns by NAME`. */
  readonly list: string;
}

/** The place of a row in a list: the values of its keys, and which list in which order they belong to. */
export const cursorOf = (list: string, values: readonly KeyValue[]): string =>
  Buffer.from(JSON.stringify([list, ...values])).toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};

const isKeyValue = (value: unknown): value is KeyValue => typeof value === 'string' || typeof value === 'number';

/** @throws BadInput when the cursor was not made by this list in this order. */
export const valuesOf = (list: string, cursor: string, length: number): KeyValue[] => {
  const content = parsed(cursor);
  const [name, ...values] = Array.isArray(content) ? content : [];
  if (name !== list || values.length !== length || !values.every(isKeyValue)) {
    throw new BadInput('`after` is not a cursor of this list in this order. Start again from the first page.', ['after']);
  }
  return values;
};

/** `(a < x) OR (a = x AND b < y)`: the rows after a place, in SQL that every database has. */
const beyond = <Row>(keys: readonly Key<Row>[]): string =>
  keys
    .map((key, at) => {
      const equal = keys.slice(0, at).map((earlier, index) => `${earlier.column} = :after${index}`);
      return `(${[...equal, `${key.column} ${key.direction === 'ASC' ? '>' : '<'} :after${at}`].join(' AND ')})`;
    })
    .join(' OR ');

/** One page of a list in the record, found by the values of the last row seen, however deep in the list it stands. */
export const keysetPage = async <Row extends ObjectLiteral>({
  query,
  keys,
  page,
  list,
}: Keyset<Row>): Promise<Connection<Row>> => {
  const size = pageSize(page.first);
  const slice = query.clone().limit(size + 1);
  for (const key of keys) slice.addOrderBy(key.column, key.direction);
  if (page.after) {
    const values = valuesOf(list, page.after, keys.length);
    slice.andWhere(`(${beyond(keys)})`, Object.fromEntries(values.map((value, index) => [`after${index}`, value])));
  }
  const rows = await slice.getMany();
  return new Connection({
    edges: rows.slice(0, size).map((node) => ({
      node,
      cursor: cursorOf(
        list,
        keys.map((key) => key.of(node)),
      ),
    })),
    hasNextPage: rows.length > size,
    hasPreviousPage: Boolean(page.after),
    count: () => query.clone().getCount(),
  });
};
