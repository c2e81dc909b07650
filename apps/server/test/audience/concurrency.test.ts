import { setTimeout as sleep } from 'node:timers/promises';
import { standardCatalog } from '@muster/filters';
import { Gate } from '../../src/audience/gate';
import { QuestionWithdrawn, TooManyQuestions } from '../../src/audience/question-errors';
import { Order } from '../../src/modules/activity/order.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { makeWorkspace, NOW } from '../harness/factories';
import { arrange, arrangements } from './arrangements';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

describe.each(arrangements)('$name, asked and written to at once', (arrangement) => {
  test('counts every write that had returned, and nothing twice', async () => {
    const arranged = await arrange(arrangement);
    const { database, engine, workspaceId, about } = arranged;
    let returned = 0;
    let begun = 0;
    const write = async (writer: number): Promise<void> => {
      for (let round = 0; round < 12; round++) {
        begun += 20;
        const rows = Array.from({ length: 20 }, (_, index) => ({ sourceId: `${writer}-${round}-${index}` }));
        await database.write(workspaceId, (one) => one.insert(Customer, rows));
        returned += 20;
      }
    };
    const ask = async (): Promise<void> => {
      for (let round = 0; round < 20; round++) {
        const atLeast = returned;
        const counted = await engine.count(about());
        expect(counted).toBeGreaterThanOrEqual(atLeast);
        expect(counted).toBeLessThanOrEqual(begun);
        expect(counted % 20).toBe(0);
        await sleep(1);
      }
    };
    try {
      await Promise.all([write(1), write(2), write(3), ask(), ask(), ask(), ask(), ask()]);
      expect(await engine.count(about())).toBe(720);
    } finally {
      await arranged.close();
    }
  }, 60_000);

  test('sees every condition of a question at one and the same moment', async () => {
    const arranged = await arrange(arrangement);
    const { database, engine, workspaceId, about } = arranged;
    const visited = { activity: { kind: 'visit' } } as const;
    const ordered = { activity: { kind: 'order' } } as const;
    let returned = 0;
    let isWriting = true;
    // Of each customer there is an order exactly if there is a visit, after every write.
    const write = async (writer: number): Promise<void> => {
      for (let round = 0; round < 15; round++) {
        await database.write(workspaceId, async (one) => {
          const sourceIds = [0, 1, 2].map((index) => `${writer}-${round}-${index}`);
          const ids = await one.insert(
            Customer,
            sourceIds.map((sourceId) => ({ sourceId })),
          );
          const own = ids.map((customerId, index) => ({ customerId, at: NOW - 1, sourceId: sourceIds[index] ?? '' }));
          await one.insert(
            Order,
            own.map((row) => ({ ...row, kind: 'SALE', total: 100 })),
          );
          await one.insert(Visit, own);
        });
        returned += 3;
      }
    };
    const ask = async (): Promise<void> => {
      while (isWriting) {
        const atLeast = returned;
        expect(await engine.count(about({ all: [visited, { not: ordered }] }))).toBe(0);
        const [both = 0, either = 0, none = 0] = await engine.countEach(about(), [
          { all: [visited, ordered] },
          { any: [visited, ordered] },
          { not: { any: [visited, ordered] } },
        ]);
        expect({ both, none }).toEqual({ both: either, none: 0 });
        expect(both).toBeGreaterThanOrEqual(atLeast);
        await sleep(1);
      }
    };
    try {
      const asked = [ask(), ask(), ask()];
      await Promise.all([write(1), write(2)]).finally(() => {
        isWriting = false;
      });
      await Promise.all(asked);
      expect(await engine.count(about(visited))).toBe(90);
    } finally {
      await arranged.close();
    }
  }, 60_000);

  test('keeps workspaces apart', async () => {
    const arranged = await arrange(arrangement);
    const { database, engine, workspaceId } = arranged;
    try {
      const { id: other } = await makeWorkspace(database, { name: 'Another shop', timeZone: 'America/Havana' });
      const customers = (count: number) => Array.from({ length: count }, (_, index) => ({ sourceId: `c${index}`, city: 'Graz' }));
      await database.write(workspaceId, (write) => write.insert(Customer, customers(7)));
      await database.write(other, (write) => write.insert(Customer, customers(3)));
      const about = (id: number) =>
        ({
          workspaceId: id,
          filter: { attribute: { key: 'city', operator: 'IS', value: 'graz' } },
          now: NOW,
          catalog: standardCatalog,
        }) as const;
      const asked = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? workspaceId : other));
      const counts = await Promise.all(asked.map((id) => engine.count(about(id))));
      expect(counts).toEqual(asked.map((id) => (id === workspaceId ? 7 : 3)));
      expect(await engine.breakdown(about(other), 'city', 5)).toEqual([{ value: 'Graz', label: 'Graz', count: 3 }]);
      await expect(engine.count(about(987_654))).rejects.toThrow(/no workspace 987654/);
    } finally {
      await arranged.close();
    }
  });
});

describe('the gate', () => {
  test('lets in so many of a key and so many in all, and keys take turns', async () => {
    const gate = new Gate({ total: 3, perKey: 2, waitingPerKey: 100 });
    const order: number[] = [];
    const running = new Map<number, number>();
    let most = 0;
    const task = (key: number) =>
      gate.run(key, async () => {
        running.set(key, (running.get(key) ?? 0) + 1);
        most = Math.max(
          most,
          [...running.values()].reduce((sum, count) => sum + count, 0),
        );
        expect(running.get(key)).toBeLessThanOrEqual(2);
        order.push(key);
        await sleep(2);
        running.set(key, (running.get(key) ?? 0) - 1);
      });
    await Promise.all([...Array.from({ length: 20 }, () => task(1)), task(2), task(2), task(3)]);
    expect(most).toBe(3);
    expect(order).toHaveLength(23);
    // Two of the first, then everybody else has a turn before the crowd goes on.
    expect(order.slice(0, 8).filter((key) => key !== 1)).toHaveLength(3);
  });

  test('lets those who are withdrawn leave the line, and takes no more than a line may hold', async () => {
    const gate = new Gate({ total: 1, perKey: 1, waitingPerKey: 2 });
    const order: string[] = [];
    let open = (): void => undefined;
    const first = gate.run(1, () => new Promise<void>((resolve) => (open = resolve)));
    const withdrawn = new AbortController();
    const task = (name: string) => async () => void order.push(name);
    const second = gate.run(1, task('withdrawn'), withdrawn.signal);
    const third = gate.run(1, task('third'));
    const refused = gate.run(1, task('refused'));
    await expect(Promise.race([refused, sleep(1_000)])).rejects.toBeInstanceOf(TooManyQuestions);
    const other = gate.run(2, task('of another workspace'));
    expect(gate.load()).toEqual({ running: 1, waiting: 3 });

    withdrawn.abort();
    await expect(second).rejects.toBeInstanceOf(QuestionWithdrawn);
    await expect(gate.run(1, task('withdrawn before'), withdrawn.signal)).rejects.toBeInstanceOf(QuestionWithdrawn);
    const fourth = gate.run(1, task('fourth'));
    expect(gate.load()).toEqual({ running: 1, waiting: 3 });
    open();
    await Promise.all([first, third, fourth, other]);
    expect(order).toEqual(['third', 'of another workspace', 'fourth']);
    expect(gate.load()).toEqual({ running: 0, waiting: 0 });
  });

  test('lets the next in after a failure', async () => {
    const gate = new Gate({ total: 1, perKey: 1, waitingPerKey: 100 });
    await expect(gate.run(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.run(1, async () => 'yes')).toBe('yes');
  });
});
