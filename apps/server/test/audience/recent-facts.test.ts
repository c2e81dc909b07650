import { Visit } from '../../src/modules/activity/visit.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { NOW } from '../harness/factories';
import { arrange, openTestEngine } from './arrangements';

const HOUR = 3_600_000;
const CUSTOMERS = 100;
/** Together more than a replica keeps beside its customers. */
const VISITS_AT_ONCE = 20_000;

/** Each customer so many times as every other, and customer `i` last came `i` hours before `latest`. */
const visits = (customers: readonly number[], { round, latest }: { readonly round: number; readonly latest: number }) =>
  Array.from({ length: VISITS_AT_ONCE }, (_, index) => {
    const place = index % CUSTOMERS;
    const at = latest - place * HOUR - Math.floor(index / CUSTOMERS);
    return { sourceId: `v${round}-${index}`, customerId: customers[place] ?? 0, at, outlet: null };
  });

test('facts of rows that come in are right at once, once they are folded, and when the file is opened again', async () => {
  const { database, dataDir, engine, workspaceId, about, close } = await arrange({ record: 'sqlite', engine: 'duckdb' });
  const customers = await database.write(workspaceId, (write) =>
    write.insert(
      Customer,
      Array.from({ length: CUSTOMERS }, (_, index) => ({ sourceId: `c${index}` })),
    ),
  );
  const came = (times: number) => about({ attribute: { key: 'visitCount', operator: 'IS', value: times } });
  const recently = about({ attribute: { key: 'lastVisitAt', operator: 'IN_THE_LAST', value: { amount: 10, unit: 'HOUR' } } });
  expect(await engine.count(came(0))).toBe(CUSTOMERS);
  const each = VISITS_AT_ONCE / CUSTOMERS;
  for (const round of [1, 2, 3, 4]) {
    // The later rounds bring older visits: the last one of each stays the first round's.
    const rows = visits(customers, { round, latest: NOW - (round - 1) * 24 * HOUR });
    await database.write(workspaceId, (write) => write.insert(Visit, rows));
    expect(await engine.count(came(each * round))).toBe(CUSTOMERS);
    // Those who came 0 to 10 hours ago; who came exactly now is not in the past yet.
    expect(await engine.count(recently)).toBe(10);
  }
  await database.write(workspaceId, async (write) => {
    const [first] = await write.manager.findBy(Visit, { workspaceId, customerId: customers[7] ?? 0 });
    await write.remove(Visit, [first?.id ?? 0]);
    await write.update(Customer, [{ id: customers[7] ?? 0, city: 'Graz' }]);
    await write.remove(Customer, [customers[8] ?? 0]);
  });
  expect(await engine.count(came(each * 4))).toBe(CUSTOMERS - 2);
  expect(await engine.count(came(each * 4 - 1))).toBe(1);

  await engine.close();
  const again = await openTestEngine('duckdb', database, dataDir);
  expect(await again.count(came(each * 4))).toBe(CUSTOMERS - 2);
  expect(await again.count(came(each * 4 - 1))).toBe(1);
  await again.close();
  await close();
}, 60_000);
