import { setTimeout as sleep } from 'node:timers/promises';
import type { Filter } from '@muster/filters';
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

  test('begin with those who stand first by now, after changes of a few and of many', async () => {
    const changing = await arrange(arrangement);
    const { database, engine, workspaceId, about } = changing;
    const first = async (order: CustomerOrder, filter?: Filter): Promise<readonly number[]> => {
      const { ids } = await engine.page(about(filter), { order, size: 5 });
      return ids;
    };
    const inCity: Filter = { attribute: { key: 'city', operator: 'IS', value: 'Graz' } };
    const nobody: Filter = { attribute: { key: 'city', operator: 'IS', value: 'Nowhere' } };
    const someone: Filter = { attribute: { key: 'name', operator: 'ENDS_WITH', value: '77' } };
    const state: { id: number; name: string; city: string; spend: number }[] = [];
    const foremost = (compare: (a: (typeof state)[number], b: (typeof state)[number]) => number, city?: string): number[] =>
      state
        .filter((row) => city === undefined || row.city === city)
        .toSorted((a, b) => compare(a, b) || byId(a, b))
        .slice(0, 5)
        .map(({ id }) => id);
    const byName = (a: { name: string }, b: { name: string }): number => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
    const bySpend = (a: { spend: number }, b: { spend: number }): number => b.spend - a.spend;
    const check = async (): Promise<void> => {
      // Asked again and again: what an engine keeps of the order is found meanwhile, and used from then on.
      for (let time = 0; time < 3; time++) {
        expect(await first('NAME')).toEqual(foremost(byName));
        expect(await first('NAME', inCity)).toEqual(foremost(byName, 'Graz'));
        expect(await first('TOTAL_SPEND', inCity)).toEqual(foremost(bySpend, 'Graz'));
        expect(await first('NAME', nobody)).toEqual([]);
        expect(await first('NAME', someone)).toEqual(
          state
            .filter(({ name }) => name.endsWith('77'))
            .toSorted(byName)
            .slice(0, 5)
            .map(({ id }) => id),
        );
        await sleep(100);
      }
    };
    const named = (id: number, name: string) => ({ id, name });
    const order = (id: number, serial: number, total: number) => ({
      customerId: id,
      sourceId: `o${serial}`,
      at: NOW - DAY,
      kind: 'SALE',
      total,
    });
    try {
      const rows = Array.from({ length: 1_500 }, (_, index) => ({
        sourceId: `c${index}`,
        name: `m${String((index * 7_919) % 10_007).padStart(5, '0')}`,
        city: index % 2 === 0 ? 'Graz' : 'Linz',
      }));
      const ids = await database.write(workspaceId, (write) => write.insert(Customer, rows));
      state.push(...rows.map(({ name, city }, index) => ({ id: ids[index] ?? 0, name, city, spend: 0 })));
      await check();

      // To the front, from the front, and away.
      const [second, third, ...others] = state.toSorted(byName);
      const front = others.slice(0, 8);
      const [some, other] = [state[700], state[702]];
      if (!second || !third || !some || !other) throw new Error('There are fewer customers than that.');
      await database.write(workspaceId, async (write) => {
        await write.update(Customer, [named(some.id, 'a first'), ...front.map(({ id }) => named(id, 'z last'))]);
        await write.remove(Customer, [second.id]);
        await write.insert(Order, [order(other.id, 1, 900), order(third.id, 2, 400)]);
      });
      for (const row of front) row.name = 'z last';
      some.name = 'a first';
      other.spend = 900;
      third.spend = 400;
      state.splice(state.indexOf(second), 1);
      await check();

      // Into the city and out of it, and somebody new.
      await database.write(workspaceId, async (write) => {
        await write.update(Customer, [
          { id: some.id, city: 'Linz' },
          { id: third.id, city: 'Graz' },
        ]);
        const [id = 0] = await write.insert(Customer, [{ sourceId: 'new', name: 'a new one', city: 'Graz' }]);
        state.push({ id, name: 'a new one', city: 'Graz', spend: 0 });
      });
      some.city = 'Linz';
      third.city = 'Graz';
      await check();

      // Of more than are looked at one by one.
      const many = state.slice(0, 1_200);
      await database.write(workspaceId, (write) =>
        write.update(
          Customer,
          many.map(({ id, name }) => named(id, `x${name}`)),
        ),
      );
      for (const row of many) row.name = `x${row.name}`;
      await check();
    } finally {
      await changing.close();
    }
  }, 60_000);
});
