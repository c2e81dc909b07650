import { attributeSql, standardCatalog } from '@muster/filters';
import { marks } from '../../../database/marks';
import type { Context } from '../../../graphql/context';
import { inOrderOf, loaderFamily } from '../../../graphql/loader';

type FactValue = string | number | null;

/** Facts of one customer by their keys: amounts in minor units, times in UTC milliseconds. */
export type CustomerFacts = ReadonlyMap<string, FactValue>;

const factValue = (value: unknown): FactValue => {
  if (value === null || value === undefined) return null;
  // MySQL hands sums over as text when they do not fit what it takes for a number.
  return typeof value === 'number' || (typeof value === 'string' && value !== '' && !Number.isFinite(Number(value)))
    ? value
    : Number(value);
};

/**
 * Facts that are computed from what customers did, of all the customers of a page in one query on the record. What each
 * means is the filter catalog's to say.
 */
export const factsOf = loaderFamily(
  async ({ services, workspace, now }: Context, keys: readonly string[], customerIds: readonly number[]) => {
    const { id: workspaceId, timeZone, currency } = workspace;
    const columns = keys.map((key) =>
      attributeSql(key, { dialect: 'mysql', catalog: standardCatalog, workspaceId, timeZone, currency, now }),
    );
    const selected = columns.map(({ text }, index) => `${text} AS f${index}`).join(', ');
    const places = marks(customerIds);
    const rows = await services.database.reader.query<Record<string, unknown>[]>(
      `SELECT c.id AS id, ${selected} FROM customer c WHERE c.workspace_id = ? AND c.id IN (${places})`,
      [...columns.flatMap(({ params }) => params), workspaceId, ...customerIds],
    );
    return inOrderOf(customerIds, rows, (row) => Number(row.id)).map(
      (row): CustomerFacts => new Map(keys.map((key, index) => [key, factValue(row?.[`f${index}`])])),
    );
  },
  { maxBatchSize: 100 },
);
