import type { CustomerOrder } from '../../src/audience/engine';
import { BadInput } from '../../src/errors';
import { Order } from '../../src/modules/activity/order.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { NOW } from '../harness/factories';
import { type Arranged, arrange, arrangements } from './arrangements';

const ORDERS: readonly CustomerOrder[] = ['NAME', 'NEWEST', 'LAST_ORDER', 'TOTAL_SPEND'];
const DAY = 86_400_000;

const byId = (a: { id: number }, b: { id: number }): number => a.id - b.id;
const unknownLast =
  <T>(of: (row: T) => number | string | null, direction: 1 | -1) =>
  (a: T, b: T): number => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (x === y) return 0;
    // Text by code points, as the databases do, which is not the order of JavaScript's UTF-16.
    const less = typeof x === 'string' && typeof y === 'string' ? Buffer.compare(Buffer.from(x), Buffer.from(y)) < 0 : x < y;
    return less ? -direction : direction;
  };

describe.each(arrangements)('pages of $name', (arrangement) => {
  let arranged: Arranged;
  let customers: { id: number; name: string | null; registeredAt: number | null; last: number | null; spend: number }[];

  beforeAll(async () => {
    arranged = await arrange(arrangement);
    const names = ['Ünal', 'anna', 'Anna ', 'Zoë', null, '𝒵elda', 'ﬁ', '', 'anna'];
    const rows = Array.from({ length: 60 }, (_, index) => ({
      sourceId: `c${index}`,
      name: names[index % names.length] ?? null,
      registeredAt: index % 4 === 0 ? null : NOW - (index % 6) * DAY,
    }));
    customers = await arranged.database.write(arranged.workspaceId, async (write) => {
      const ids = await write.insert(Customer, rows);
      const orders = ids.flatMap((customerId, index) =>
        index % 3 === 0
          ? []
          : [
              { customerId, sourceId: `o${index}`, at: NOW - (index % 5) * DAY, kind: 'SALE', total: (index % 4) * 100 },
              { customerId, sourceId: `r${index}`, at: NOW, kind: 'RETURN', total: -(index % 2) * 500 },
            ],
      );
      await write.insert(Order, orders);
      return rows.map(({ name, registeredAt }, index) => ({
        id: ids[index] ?? 0,
        name: name?.trim().toLowerCase() || null,
        registeredAt,
        last: index % 3 === 0 ? null : NOW - (index % 5) * DAY,
        spend: index % 3 === 0 ? 0 : (index % 4) * 100 - (index % 2) * 500,
      }));
    });
  });
  afterAll(() => arranged.close());

  const expected = (order: CustomerOrder): number[] => {
    const compare = {
      NAME: unknownLast<(typeof customers)[number]>(({ name }) => name, 1),
      NEWEST: unknownLast<(typeof customers)[number]>(({ registeredAt }) => registeredAt, -1),
      LAST_ORDER: unknownLast<(typeof customers)[number]>(({ last }) => last, -1),
      TOTAL_SPEND: unknownLast<(typeof customers)[number]>(({ spend }) => spend, -1),
    }[order];
    return customers.toSorted((a, b) => compare(a, b) || byId(a, b)).map(({ id }) => id);
  };

  test.each(ORDERS)(
    'go through everybody once, in the order %s, whatever their size',
    async (order) => {
      const { engine, about } = arranged;
      for (const size of [1, 7, 60, 100]) {
        const seen: number[] = [];
        let after: string | undefined;
        for (;;) {
          const page = await engine.page(about(), { order, size, ...(after !== undefined && { after }) });
          expect(page.cursors).toHaveLength(page.ids.length);
          seen.push(...page.ids);
          after = page.cursors.at(-1);
          if (!page.hasNext) break;
        }
        expect(seen).toEqual(expected(order));
      }
    },
    60_000,
  );

  test('go on after any customer', async () => {
    const { engine, about } = arranged;
    const all = await engine.page(about(), { order: 'NAME', size: 60 });
    for (const at of [0, 5, 23, 58]) {
      const page = await engine.page(about(), { order: 'NAME', size: 3, after: all.cursors[at] ?? '' });
      expect(page.ids).toEqual(all.ids.slice(at + 1, at + 4));
    }
  });

  test('refuse cursors of another order, and what is no cursor', async () => {
    const { engine, about } = arranged;
    const { cursors } = await engine.page(about(), { order: 'NEWEST', size: 1 });
    const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const wrong = [
      cursors[0] ?? '',
      '',
      'x',
      '💥',
      json(['NAME']),
      json(['NAME', 5, 1]),
      json(['NAME', 'a', '1']),
      json(['NAME', 'a', 1.5]),
      json(null),
    ];
    for (const after of wrong) {
      await expect(engine.page(about(), { order: 'NAME', size: 3, after })).rejects.toThrow(BadInput);
    }
  });
});
