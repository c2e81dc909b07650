import type { Filter } from '@muster/filters';
import fc from 'fast-check';
import type { Database } from '../../src/database/database';
import { Order } from '../../src/modules/activity/order.entity';
import { OrderLine } from '../../src/modules/activity/order-line.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Consent } from '../../src/modules/customers/consent.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { NOW } from '../harness/factories';
import { type Arranged, arrange, arrangements, idsOf } from './arrangements';

const DAY = 86_400_000;
const SEED = 7;

/** A filter, and the same question put to the record by hand. */
interface Check {
  readonly filter: Filter;
  readonly sql: string;
}

const BY_CUSTOMER = 'SELECT customer_id AS id FROM';
const LATEST_EMAIL = `SELECT MAX(l.id) FROM consent l WHERE l.channel = 'EMAIL' AND l.at =
  (SELECT MAX(m.at) FROM consent m WHERE m.customer_id = l.customer_id AND m.channel = 'EMAIL') GROUP BY l.customer_id`;

const checks: readonly Check[] = [
  { filter: { everyone: true }, sql: 'SELECT id FROM customer WHERE workspace_id = ?' },
  {
    filter: { attribute: { key: 'city', operator: 'IS', value: 'graz' } },
    sql: `SELECT id FROM customer WHERE workspace_id = ? AND city_folded = 'graz'`,
  },
  {
    filter: { attribute: { key: 'orderCount', operator: 'AT_LEAST', value: 2 } },
    sql: `${BY_CUSTOMER} orders WHERE workspace_id = ? AND kind = 'SALE' GROUP BY customer_id HAVING COUNT(*) >= 2`,
  },
  {
    filter: { attribute: { key: 'totalSpend', operator: 'MORE_THAN', value: '30' } },
    sql: `${BY_CUSTOMER} orders WHERE workspace_id = ? GROUP BY customer_id HAVING SUM(total) > 3000`,
  },
  {
    filter: { attribute: { key: 'lastVisitAt', operator: 'IN_THE_LAST', value: { amount: 48, unit: 'HOUR' } } },
    sql: `${BY_CUSTOMER} visit WHERE workspace_id = ? GROUP BY customer_id HAVING MAX(at) >= ${NOW - 2 * DAY}`,
  },
  {
    filter: { attribute: { key: 'emailConsent', operator: 'IS', value: 'OPTED_IN' } },
    sql: `${BY_CUSTOMER} consent WHERE workspace_id = ? AND state = 'OPTED_IN' AND id IN (${LATEST_EMAIL})`,
  },
  {
    filter: { activity: { kind: 'purchase', where: { field: { key: 'brand', operator: 'IS', value: 'Arbor' } } } },
    sql: `SELECT DISTINCT customer_id AS id FROM order_line WHERE workspace_id = ? AND kind = 'SALE' AND brand_folded = 'arbor'`,
  },
  {
    filter: { not: { activity: { kind: 'visit', operator: 'AT_LEAST', value: 2 } } },
    sql: `SELECT id FROM customer WHERE workspace_id = ?
      AND id NOT IN (SELECT customer_id FROM visit GROUP BY customer_id HAVING COUNT(*) >= 2)`,
  },
  {
    filter: {
      all: [
        { attribute: { key: 'city', operator: 'IS_NOT', value: 'graz' } },
        { attribute: { key: 'orderCount', operator: 'AT_LEAST', value: 1 } },
        { any: [{ activity: { kind: 'visit' } }, { not: { activity: { kind: 'order' } } }] },
      ],
    },
    sql: `SELECT id FROM customer WHERE workspace_id = ? AND (city_folded <> 'graz' OR city_folded IS NULL)
      AND id IN (SELECT customer_id FROM orders WHERE kind = 'SALE')
      AND (id IN (SELECT customer_id FROM visit) OR id NOT IN (SELECT customer_id FROM orders WHERE kind = 'SALE'))`,
  },
];

const OF_CUSTOMER = 'WHERE workspace_id = c.workspace_id AND customer_id = c.id';
const VISITS = `(SELECT COUNT(*) FROM visit ${OF_CUSTOMER})`;
const CUSTOMERS = 'SELECT c.id FROM customer c WHERE c.workspace_id = ? AND';
const SPENT = `COALESCE((SELECT SUM(total) FROM orders ${OF_CUSTOMER}), 0)`;

/** The same amounts with the line drawn elsewhere, as when somebody tries out where to draw it. */
const drawnAt = (line: number): readonly Check[] => [
  {
    filter: { activity: { kind: 'visit', operator: 'AT_LEAST', value: line } },
    sql: `${BY_CUSTOMER} visit WHERE workspace_id = ? GROUP BY customer_id HAVING COUNT(*) >= ${line}`,
  },
  {
    filter: { activity: { kind: 'visit', operator: 'LESS_THAN', value: line } },
    sql: `${CUSTOMERS} ${VISITS} < ${line}`,
  },
  {
    filter: { not: { activity: { kind: 'visit', operator: 'EXACTLY', value: line } } },
    sql: `${CUSTOMERS} ${VISITS} <> ${line}`,
  },
  {
    filter: {
      activity: {
        kind: 'visit',
        within: { operator: 'IN_THE_LAST', value: { amount: 96, unit: 'HOUR' } },
        operator: 'BETWEEN',
        value: { from: 1, to: line },
      },
    },
    sql: `${BY_CUSTOMER} visit WHERE workspace_id = ? AND at >= ${NOW - 4 * DAY} GROUP BY customer_id HAVING COUNT(*) <= ${line}`,
  },
  {
    filter: { attribute: { key: 'totalSpend', operator: 'LESS_THAN', value: String(line * 9) } },
    sql: `${CUSTOMERS} ${SPENT} < ${line * 900}`,
  },
  {
    filter: { attribute: { key: 'totalSpend', operator: 'BETWEEN', value: { from: String(line), to: String(line * 8) } } },
    sql: `${CUSTOMERS} ${SPENT} BETWEEN ${line * 100} AND ${line * 800}`,
  },
];

const answerOfRecord = async (database: Database, workspaceId: number, sql: string): Promise<number[]> => {
  const rows: { id: number | string }[] = await database.reader.query(sql, [workspaceId]);
  return rows.map(({ id }) => Number(id)).toSorted((a, b) => a - b);
};

/** How many of the customers are in exactly the lists that the bits of a place in the answer stand for. */
const combinations = (customers: readonly number[], lists: readonly number[][]): number[] => {
  const counts = new Array<number>(2 ** lists.length).fill(0);
  for (const id of customers) {
    const place = lists.reduce((sum, list, index) => sum + (list.includes(id) ? 2 ** index : 0), 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
};

type Kind = 'customer' | 'order' | 'line' | 'visit' | 'consent';
type Step = { readonly act: 'insert' | 'update' | 'remove'; readonly kind: Kind; readonly picks: readonly number[] };

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('insert' as const, 'insert' as const, 'update' as const, 'remove' as const),
  kind: fc.constantFrom<Kind>('customer', 'order', 'line', 'visit', 'consent'),
  picks: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 30 }),
});

const ENTITIES = { customer: Customer, order: Order, line: OrderLine, visit: Visit, consent: Consent } as const;

/** A row made of one number, so that a failure can be read. */
const rowOf = (kind: Kind, pick: number, customers: readonly number[], serial: number): object => {
  const own = { customerId: customers[pick % customers.length] ?? 0, at: NOW - 1 - (pick % 10) * DAY };
  const rows = {
    customer: { sourceId: `c${serial}`, city: ['Graz', 'GRAZ ', 'Linz', null][pick % 4] ?? null },
    order: {
      ...own,
      sourceId: `o${serial}`,
      kind: pick % 5 === 0 ? 'RETURN' : 'SALE',
      total: (pick % 5 === 0 ? -1 : 1) * (pick % 40) * 100,
    },
    line: {
      ...own,
      orderId: 1,
      kind: pick % 5 === 0 ? 'RETURN' : 'SALE',
      sku: 'S',
      brand: pick % 2 ? 'Arbor' : 'Lind',
      quantity: 1,
      amount: 1,
    },
    visit: { ...own, sourceId: `v${serial}`, outlet: 'Quay 4' },
    consent: { ...own, channel: pick % 3 ? 'EMAIL' : 'SMS', state: pick % 2 ? 'OPTED_IN' : 'OPTED_OUT' },
  };
  return rows[kind];
};

/** Plays steps on the record as commands would: whole batches, several tables in one write, rows that change hands. */
const player = ({ database, workspaceId }: Arranged) => {
  const rows: Record<Kind, number[]> = { customer: [], order: [], line: [], visit: [], consent: [] };
  let serial = 0;
  return (steps: readonly Step[]): Promise<void> =>
    database.write(workspaceId, async (write) => {
      for (const { act, kind, picks } of steps) {
        const known = rows[kind];
        if (act === 'insert') {
          const made = picks.map((pick) => rowOf(kind, pick, rows.customer, serial++));
          known.push(...(await write.insert(ENTITIES[kind], made)));
          continue;
        }
        const ids = [...new Set(picks.map((pick) => known[pick % Math.max(1, known.length)]))].filter((id) => id !== undefined);
        if (act === 'remove') {
          await write.remove(ENTITIES[kind], ids);
          rows[kind] = known.filter((id) => !ids.includes(id));
        } else {
          const changed = ids.map((id, index) => ({ ...rowOf(kind, picks[index] ?? 0, rows.customer, serial++), id }));
          await write.update(ENTITIES[kind], changed);
        }
      }
    });
};

describe.each(arrangements)('$name follows the record', (arrangement) => {
  test('through random inserts, updates and deletions, with a question after each write', async () => {
    const arranged = await arrange(arrangement);
    const { database, engine, workspaceId, about } = arranged;
    try {
      const play = player(arranged);
      await play([{ act: 'insert', kind: 'customer', picks: Array.from({ length: 40 }, (_, index) => index) }]);
      for (const [index, steps] of fc
        .sample(fc.array(step, { minLength: 1, maxLength: 5 }), { numRuns: 40, seed: SEED })
        .entries()) {
        await play(steps);
        // Orphans of a removed customer are rows of the record, but nobody who could match.
        const customers = new Set(await answerOfRecord(database, workspaceId, 'SELECT id FROM customer WHERE workspace_id = ?'));
        const expected: number[][] = [];
        for (const { filter, sql } of checks) {
          const ids = (await answerOfRecord(database, workspaceId, sql)).filter((id) => customers.has(id));
          const answer = {
            index,
            steps,
            filter,
            count: await engine.count(about(filter)),
            ids: await idsOf(engine, about(filter)),
          };
          expect(answer).toEqual({ ...answer, count: ids.length, ids });
          // Whom a question was about is known afterwards, where anything is kept.
          const isMember = await engine.knownMembers(workspaceId);
          for (const id of [...customers].slice(-3)) {
            const known = arrangement.engine === 'duckdb' ? ids.includes(id) : undefined;
            expect({ filter, id, isMember: isMember(about(filter), id) }).toEqual({ filter, id, isMember: known });
          }
          expected.push(ids);
        }
        const filters = checks.map(({ filter }) => filter);
        expect(await engine.countEach(about(), filters)).toEqual(expected.map(({ length }) => length));
        expect(await engine.overlap(about(), filters.slice(-3))).toEqual(combinations([...customers], expected.slice(-3)));
      }
    } finally {
      await arranged.close();
    }
  }, 120_000);

  test('through changes of a few and of many customers, one and several at a time', async () => {
    const arranged = await arrange(arrangement);
    const { database, engine, workspaceId, about } = arranged;
    const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
    const insert = (kind: Kind, count: number): Step => ({ act: 'insert', kind, picks: upTo(count) });
    /** Visits that change hands: which and whose they become follows from the number. */
    const moved = (from: number, count: number): Step => ({
      act: 'update',
      kind: 'visit',
      picks: upTo(count).map((index) => from + index),
    });
    const asked: number[] = [];
    let round = 0;
    try {
      const play = player(arranged);
      await play([insert('customer', 2_500), insert('visit', 1_500)]);
      for (const writes of [
        [[insert('visit', 3)]],
        [[insert('visit', 1_800)]],
        [[moved(10_000, 90)], [insert('order', 30)], [moved(20_000, 90)]],
        // Together of more customers than each alone.
        [[moved(30_000, 400)], [moved(40_000, 250)]],
        // The only visits of some customers, so that they have none any more.
        [
          [{ act: 'remove', kind: 'visit', picks: upTo(50).flatMap((index) => [1_000 + index, 2_503 + index]) }],
          [{ act: 'remove', kind: 'customer', picks: [7, 8] }],
        ],
      ] satisfies Step[][][]) {
        for (const steps of writes) {
          await play(steps);
          // Takes the write in; the other filters are asked again after several.
          await engine.count(about());
        }
        const customers = new Set(await answerOfRecord(database, workspaceId, 'SELECT id FROM customer WHERE workspace_id = ?'));
        for (const { filter, sql } of checks) {
          const ids = (await answerOfRecord(database, workspaceId, sql)).filter((id) => customers.has(id));
          // What is known before it is asked again is right, and of who did not change it is known.
          const isKnown = await engine.knownMembers(workspaceId);
          let known = 0;
          for (const id of [...customers].filter((_, index) => index % 97 === 0)) {
            const isMember = isKnown(about(filter), id);
            if (isMember === undefined) continue;
            known += 1;
            expect({ filter, id, isMember }).toEqual({ filter, id, isMember: ids.includes(id) });
          }
          asked.push(known);
          expect({ filter, ids: await idsOf(engine, about(filter)) }).toEqual({ filter, ids });
        }
        round += 1;
        for (const { filter, sql } of [...drawnAt(round), ...drawnAt(round + 5)]) {
          const ids = await answerOfRecord(database, workspaceId, sql);
          const expected = ids.filter((id) => customers.has(id));
          expect({ round, filter, ids: await idsOf(engine, about(filter)) }).toEqual({ round, filter, ids: expected });
        }
      }
      expect(Math.max(...asked) > 0).toBe(arrangement.engine === 'duckdb');
    } finally {
      await arranged.close();
    }
  }, 120_000);

  test('and answers a tree and all of its nodes alike, alone and in one pass', async () => {
    const arranged = await arrange(arrangement);
    const { engine, about } = arranged;
    try {
      const play = player(arranged);
      await play([{ act: 'insert', kind: 'customer', picks: Array.from({ length: 60 }, (_, index) => index) }]);
      await play(fc.sample(step, { numRuns: 25, seed: SEED }).filter(({ act }) => act === 'insert'));
      const [, city, orders, spend, , , brand] = checks.map(({ filter }) => filter);
      if (!city || !orders || !spend || !brand) throw new Error('The checks changed.');
      const filters: Filter[] = [
        { all: [orders, { not: brand }] },
        { any: [city, { all: [spend, brand] }] },
        brand,
        { not: brand },
        orders,
        { not: { any: [orders, brand] } },
        { everyone: true },
      ];
      const alone = await Promise.all(filters.map((filter) => engine.count(about(filter))));
      expect(await engine.countEach(about(), filters)).toEqual(alone);
      const within = await Promise.all(filters.map((filter) => engine.count(about({ all: [spend, filter] }))));
      expect(await engine.countEach(about(spend), filters)).toEqual(within);
      expect(await engine.count({ ...about(spend), exclude: brand })).toBe(
        await engine.count(about({ all: [spend, { not: brand }] })),
      );
    } finally {
      await arranged.close();
    }
  });
});
