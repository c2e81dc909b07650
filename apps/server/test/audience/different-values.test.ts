import type { Filter, Measure } from '@muster/filters';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { NOW } from '../harness/factories';
import { type Arranged, arrange, arrangements, idsOf } from './arrangements';

const DAY = 86_400_000;
const OUTLETS: Measure = { function: 'DISTINCT', field: 'outlet' };
const DAYS = [400, 300, 200];

/** Customers who were in so many different outlets, or fewer, within a number of days; and SQL on the record for the same. */
const been = (operator: 'AT_LEAST' | 'AT_MOST' | 'EXACTLY', outlets: number, days: number) => {
  const within = { operator: 'IN_THE_LAST', value: { amount: days * 24, unit: 'HOUR' } } as const;
  const filter: Filter = { activity: { kind: 'visit', measure: OUTLETS, operator, value: outlets, within } };
  const compared = { AT_LEAST: '>=', AT_MOST: '<=', EXACTLY: '=' }[operator];
  const different = `SELECT COUNT(DISTINCT outlet_folded) FROM visit v WHERE v.customer_id = c.id AND v.at >= ${NOW - days * DAY}`;
  return {
    filter,
    sql: `SELECT id FROM customer c WHERE workspace_id = ? AND (${different}) ${compared} ${outlets} ORDER BY id`,
  };
};

const questions = (days: number) => [
  been('AT_LEAST', 1, days),
  been('AT_LEAST', 3, days),
  been('AT_LEAST', 4, days),
  been('AT_MOST', 2, days),
  been('EXACTLY', 3, days),
];

const answersAgree = async ({ database, engine, workspaceId, about }: Arranged, days: number): Promise<void> => {
  const sizes = new Set<number>();
  for (const { filter, sql } of questions(days)) {
    const rows: { id: number | string }[] = await database.reader.query(sql, [workspaceId]);
    const expected = rows.map(({ id }) => Number(id));
    expect({ filter, ids: await idsOf(engine, about(filter)) }).toEqual({ filter, ids: expected });
    expect(await engine.count(about(filter))).toBe(expected.length);
    sizes.add(expected.length);
  }
  // Questions that all have one answer would show little.
  expect(sizes.size).toBeGreaterThan(3);
};

describe.each(arrangements.filter(({ engine }) => engine === 'duckdb'))('$name counts different texts', (arrangement) => {
  let arranged: Arranged;
  beforeEach(async () => {
    arranged = await arrange(arrangement);
  });
  afterEach(() => arranged.close());

  const CUSTOMERS = 60;
  /** The visits of customer n: to each `outlet` that is given, some days ago; every third customer goes twice. */
  const visits = (outlets: readonly (string | null)[], first: number) =>
    arranged.database.write(arranged.workspaceId, async (write) => {
      const made = Array.from({ length: CUSTOMERS }, (_, customer) =>
        outlets.slice(0, customer % (outlets.length + 1)).flatMap((outlet, place) =>
          Array.from({ length: customer % 3 === 0 ? 2 : 1 }, (_again, again) => ({
            customerId: customer + 1,
            sourceId: `v${first}-${customer}-${place}-${again}`,
            at: NOW - ((customer * 7 + place * 31) % 390) * DAY - 1,
            outlet,
          })),
        ),
      );
      await write.insert(Visit, made.flat());
    });
  const customers = () =>
    arranged.database.write(arranged.workspaceId, async (write) => {
      const ids = await write.insert(
        Customer,
        Array.from({ length: CUSTOMERS }, (_, number) => ({ sourceId: `c${number}` })),
      );
      expect(ids).toEqual(Array.from({ length: CUSTOMERS }, (_, number) => number + 1));
    });

  test('of which there are few, those among them that nobody had when it was asked first', async () => {
    await customers();
    await visits(['Quay 4', 'quay 4 ', 'Ana’s “Café”', "O'Neill \\ 'Søn'", null, '🦀?'], 1);
    await answersAgree(arranged, 400);
    await visits(['Quay 5', 'Quay 6', "O'Neill \\ 'Søn'"], 2);
    for (const days of DAYS) await answersAgree(arranged, days);
  });

  test('of which there are many, and as many as have a bit', async () => {
    await customers();
    await visits(
      Array.from({ length: 64 }, (_, number) => `Outlet ${number}`),
      1,
    );
    for (const days of DAYS) await answersAgree(arranged, days);
    await visits(['Outlet 65', 'Outlet 66'], 2);
    for (const days of [390, 210]) await answersAgree(arranged, days);
  });

  test('of which there are too many for bits', async () => {
    await customers();
    await visits(
      Array.from({ length: 90 }, (_, number) => `Outlet ${number}`),
      1,
    );
    for (const days of DAYS) await answersAgree(arranged, days);
  });
});
