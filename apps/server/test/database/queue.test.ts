import { openDatabase } from '../../src/database/open-database';
import { Visit } from '../../src/modules/activity/visit.entity';
import { openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';

describe('transactions on SQLite', () => {
  let fixture: TestDatabase;
  beforeAll(async () => {
    fixture = await openTestDatabase('sqlite');
  });
  afterAll(() => fixture.close());

  test('take turns in the order in which they came, whatever becomes of those before', async () => {
    const { database } = fixture;
    const workspace = await makeWorkspace(database);
    const order: number[] = [];
    const running = Array.from({ length: 12 }, (_, index) => {
      const work = async (): Promise<void> => {
        order.push(index);
        await new Promise((resolve) => setTimeout(resolve, 5 - (index % 5)));
        if (index % 4 === 1) throw new Error(`number ${index} gives up`);
      };
      if (index % 2 === 0) return database.transaction(work);
      return database.write(workspace.id, async (write) => {
        await work();
        await write.insert(Visit, [{ customerId: 1, at: 1, sourceId: `V${index}` }]);
      });
    });
    const results = await Promise.allSettled(running);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(results.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([1, 5, 9]);
    // 1, 5 and 9 of the writes 1, 3, 5, 7, 9 and 11 were rolled back.
    expect(await database.revision(workspace.id)).toBe(3);
  });

  test('do not run into each other', async () => {
    const { database } = fixture;
    let open = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setTimeout(resolve, 2));
      open -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => database.transaction(work)));
    expect(most).toBe(1);
  });

  test('leave the rest of the process its turn', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    const { database } = fixture;
    const touch = () => database.transaction((manager) => manager.query('UPDATE workspace SET name = name'));
    await Promise.all(Array.from({ length: 300 }, touch));
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
  });

  test('wait for a second process on the same file', async () => {
    const workspace = await makeWorkspace(fixture.database);
    const second = await openDatabase(fixture);
    const visit = (name: string, index: number) => ({ customerId: 1, at: index, sourceId: `${workspace.id}-${name}-${index}` });
    const writeMany = async (name: string, database = second): Promise<void> => {
      for (let index = 0; index < 25; index++) {
        await database.write(workspace.id, async (write) => {
          await write.insert(Visit, [visit(name, index)]);
          await new Promise((resolve) => setTimeout(resolve, 1));
        });
      }
    };
    await Promise.all([writeMany('first', fixture.database), writeMany('second')]);
    expect(await second.revision(workspace.id)).toBe(50);
    expect(await fixture.database.reader.countBy(Visit, { workspaceId: workspace.id })).toBe(50);
    await second.close();
  });
});
