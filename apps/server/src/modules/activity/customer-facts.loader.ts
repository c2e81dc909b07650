import { attributeSql } from '@muster/filters';
import { inOrderOf, loader } from '../../graphql/loader';

/** Facts that are computed from what a customer did; what each means is the filter catalog's to say. */
const FACTS = [
  'visitCount',
  'lastVisitAt',
  'orderCount',
  'totalSpend',
  'firstOrderAt',
  'lastOrderAt',
  'lastOrderTotal',
  'pointsBalance',
] as const;
type FactKey = (typeof FACTS)[number];

export type CustomerFacts = Readonly<Record<FactKey, number | null>>;

const numberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** The facts of a page of customers in one query on the record. Amounts in minor units, times in UTC milliseconds. */
export const factsOf = loader(
  async ({ services, workspace, now }, customerIds: readonly number[]) => {
    const { id: workspaceId, timeZone, currency } = workspace;
    const columns = FACTS.map((key) => ({
      key,
      sql: attributeSql(key, { dialect: 'mysql', workspaceId, timeZone, currency, now }),
    }));
    const selected = columns.map(({ key, sql }) => `${sql.text} AS ${key}`).join(', ');
    const places = customerIds.map(() => '?').join(', ');
    const rows = await services.database.reader.query<Record<string, unknown>[]>(
      `SELECT c.id AS id, ${selected} FROM customer c WHERE c.workspace_id = ? AND c.id IN (${places})`,
      [...columns.flatMap(({ sql }) => sql.params), workspaceId, ...customerIds],
    );
    return inOrderOf(customerIds, rows, (row) => Number(row.id)).map(
      (row): CustomerFacts => ({
        visitCount: numberOrNull(row?.visitCount),
        lastVisitAt: numberOrNull(row?.lastVisitAt),
        orderCount: numberOrNull(row?.orderCount),
        totalSpend: numberOrNull(row?.totalSpend),
        firstOrderAt: numberOrNull(row?.firstOrderAt),
        lastOrderAt: numberOrNull(row?.lastOrderAt),
        lastOrderTotal: numberOrNull(row?.lastOrderTotal),
        pointsBalance: numberOrNull(row?.pointsBalance),
      }),
    );
  },
  { maxBatchSize: 100 },
);
