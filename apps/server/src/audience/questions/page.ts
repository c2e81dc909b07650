import { attributeSql, type Sql, sql } from '@muster/filters';
import type { AudienceQuestion, CustomerOrder, Page } from '../engine';
import { type Asking, asNumber, type Cell, contextOf } from './asking';
import { cursorOf, type Place, placeOf } from './cursor';
import type { Direction } from './dialect';
import { audienceSet, audienceSql } from './matching';

interface Ordering {
  readonly attribute: string;
  readonly direction: Direction;
  readonly type: 'string' | 'number';
}

/** Customers whose value is unknown come last; where values are equal, the lower id comes first. */
const ORDERINGS: Readonly<Record<CustomerOrder, Ordering>> = {
  NAME: { attribute: 'name', direction: 'ASC', type: 'string' },
  NEWEST: { attribute: 'registeredAt', direction: 'DESC', type: 'number' },
  LAST_ORDER: { attribute: 'lastOrderAt', direction: 'DESC', type: 'number' },
  TOTAL_SPEND: { attribute: 'totalSpend', direction: 'DESC', type: 'number' },
};

const beyond = ({ value, id }: Place, direction: Direction): Sql => {
  if (value === null) return sql`p.value IS NULL AND p.id > ${id}`;
  const further = direction === 'ASC' ? sql`p.value > ${value}` : sql`p.value < ${value}`;
  return sql`(${further} OR p.value IS NULL OR (p.value = ${value} AND p.id > ${id}))`;
};

const placed = (cell: Cell | undefined, { type }: Ordering): string | number | null => {
  if (cell === null || cell === undefined) return null;
  return type === 'number' ? Number(cell) : String(cell);
};

export interface PageOptions {
  readonly order: CustomerOrder;
  readonly after?: string;
  readonly size: number;
}

const listed = (ids: readonly number[]): Sql => ({ text: ids.join(', '), params: [] });

/** `customer c WHERE …`: those of the audience who can be on the page, as few as are known to be enough. */
const whoCanBeOnIt = async (
  asking: Asking,
  question: AudienceQuestion,
  { order, after, size }: PageOptions,
  value: Sql,
): Promise<Sql> => {
  const { dialect, workspace, sets } = asking;
  if (after !== undefined || sets === undefined) return audienceSql(asking, question);
  const everyone = sql`customer c WHERE ${dialect.scope(sql`c`, workspace.id)}`;
  const inOrder = sql`SELECT c.id FROM ${everyone} ORDER BY ${dialect.unknownLast(value, ORDERINGS[order].direction)}, c.id`;
  const found = await sets.firstAmong(audienceSet(asking, question), { order: inOrder, most: size + 1 });
  if (found === undefined) return audienceSql(asking, question);
  return found.length === 0 ? sql`${everyone} AND FALSE` : sql`${everyone} AND c.id IN (${listed(found)})`;
};

/** A page of the audience, found by the place of the last customer seen, however deep in the list it stands. */
export const page = async (asking: Asking, question: AudienceQuestion, options: PageOptions): Promise<Page> => {
  const { order, after, size } = options;
  const ordering = ORDERINGS[order];
  const value = attributeSql(ordering.attribute, contextOf(asking, question));
  const from = after === undefined ? sql`TRUE` : beyond(placeOf(order, after, ordering.type), ordering.direction);
  const rows = await asking.rows(sql`SELECT p.id AS id, p.value AS value
    FROM (SELECT c.id AS id, ${value} AS value FROM ${await whoCanBeOnIt(asking, question, options, value)}) p
    WHERE ${from}
    ORDER BY ${asking.dialect.unknownLast(sql`p.value`, ordering.direction)}, p.id
    LIMIT ${size + 1}`);
  const shown = rows.slice(0, size).map((row) => ({ id: asNumber(row.id), value: placed(row.value, ordering) }));
  return {
    ids: shown.map(({ id }) => id),
    cursors: shown.map((place) => cursorOf(order, place)),
    hasNext: rows.length > size,
  };
};
