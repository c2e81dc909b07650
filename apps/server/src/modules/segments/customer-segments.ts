import { evaluate, FilterError, type ResolvedFilter } from '@muster/filters';
import { Connection, type PageArgs, pageSize } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { cursorOf, valuesOf } from '../../graphql/keyset';
import { recordedFacts } from '../activity/facts/recorded-facts';
import type { Customer } from '../customers/customer.entity';
import { catalogFor } from '../schema/workspace-catalog';
import { definitionsFor, resolved } from './definitions';
import { filterTables } from './filter-tables';
import { Segment } from './segment.entity';

const LIST = 'segments of a customer';

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/** A segment that cannot be asked any more has nobody in it; its own page says why. */
const unlessUnusable = (read: () => ResolvedFilter): ResolvedFilter | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof FilterError) return undefined;
    throw error;
  }
};

/**
 * The segments that one customer is in now. Their records alone are read and every filter is asked of them in memory, by
 * the evaluation that all engines are tested against: asking an engine would look through everybody's records for each.
 */
const segmentsWith = async (context: Context, customer: Customer): Promise<Segment[]> => {
  const { services, workspace, now } = context;
  const { reader } = services.database;
  const segments = await reader.find(Segment, { where: { workspaceId: workspace.id }, order: { nameFolded: 'ASC', id: 'ASC' } });
  const definitions = await definitionsFor(
    context,
    segments.map(({ filter }) => filter),
  );
  const catalog = await catalogFor(context);
  const parsing = { catalog, currency: workspace.currency };
  const filters = segments.map(({ filter }) => unlessUnusable(() => resolved(filter, definitions, parsing)));
  const facts = await recordedFacts(context, customer, filterTables(filters.filter(isDefined), catalog));
  const clock = { catalog, now, timeZone: workspace.timeZone, currency: workspace.currency };
  return segments.filter((_, index) => {
    const filter = filters[index];
    return filter !== undefined && evaluate(filter, facts, clock);
  });
};

const isAfter = ({ nameFolded, id }: Segment, [name, lastId]: readonly (string | number)[]): boolean =>
  nameFolded > String(name) || (nameFolded === name && id > Number(lastId));

/** A page of them, by name. */
export const customerSegments = async (context: Context, customer: Customer, page: PageArgs): Promise<Connection<Segment>> => {
  const size = pageSize(page.first);
  const after = page.after ? valuesOf(LIST, page.after, 2) : undefined;
  const all = await segmentsWith(context, customer);
  const rest = after === undefined ? all : all.filter((segment) => isAfter(segment, after));
  return new Connection({
    edges: rest.slice(0, size).map((node) => ({ node, cursor: cursorOf(LIST, [node.nameFolded, node.id]) })),
    hasNextPage: rest.length > size,
    hasPreviousPage: after !== undefined,
    count: () => Promise.resolve(all.length),
  });
};
