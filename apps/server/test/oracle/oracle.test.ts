import { type CustomerFacts, evaluate, type Filter, parseFilter, standardCatalog } from '@muster/filters';
import fc from 'fast-check';
import type { AudienceEngine } from '../../src/audience/engine';
import { databases, openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';
import { generatedCustomers, saveCustomers } from './customers';
import { openEngines } from './engines';
import { instants } from './pools';
import { tree } from './trees';

const CUSTOMERS = 150;
const TREES = 80;
const SEED = 20_261_122;

/** Sunday, some minutes after ten in Vienna: a day in the middle of the pools' times. */
const NOW = Date.UTC(2026, 10, 22, 9, 12, 34, 567);

const matching = (filter: Filter, customers: readonly CustomerFacts[], timeZone: string): number[] =>
  customers
    .filter((customer) => evaluate(filter, customer, { now: NOW, timeZone, currency: 'EUR', catalog: standardCatalog }))
    .map(({ id }) => id);

const idsOf = async (engine: AudienceEngine, workspaceId: number, filter: Filter): Promise<number[]> => {
  const ids: number[] = [];
  for await (const some of engine.ids({ workspaceId, filter, now: NOW, catalog: standardCatalog })) ids.push(...some);
  return ids;
};

/**
 * Random trees over random customers: what every engine answers is what the oracle says, customer by customer. The
 * numbers of trees and customers are small here; `SOAK_TREES` makes them as large as there is time for.
 */
describe.each(databases)('the oracle and every engine agree, with the record on %s', (kind) => {
  let test_: TestDatabase;

  beforeAll(async () => {
    test_ = await openTestDatabase(kind);
  });
  afterAll(() => test_.close());

  const SLOW_MACHINE_MS = 300_000;

  test.each(['Europe/Vienna', 'America/Havana', 'Pacific/Apia'])(
    'in %s',
    async (timeZone) => {
      const { database, dataDir } = test_;
      const { id: workspaceId } = await makeWorkspace(database, { timeZone });
      const [generated = []] = fc.sample(generatedCustomers(instants(timeZone, NOW), CUSTOMERS), { numRuns: 1, seed: SEED });
      const customers = await saveCustomers(database, workspaceId, generated);
      // Another workspace's customers must never be counted.
      const other = await makeWorkspace(database, { timeZone });
      await saveCustomers(database, other.id, generated.slice(0, 20));

      const engines = await openEngines(database, dataDir);
      const trees = fc.sample(tree(), { numRuns: Number(process.env.SOAK_TREES ?? TREES), seed: SEED });
      try {
        for (const [name, engine] of engines) {
          for (const given of trees) {
            const filter = parseFilter(given, { currency: 'EUR', catalog: standardCatalog });
            const expected = matching(filter, customers, timeZone);
            const answer = { engine: name, tree: JSON.stringify(given), ids: await idsOf(engine, workspaceId, filter) };
            expect(answer).toEqual({ ...answer, ids: expected });
            expect(await engine.count({ workspaceId, filter: { not: filter }, now: NOW, catalog: standardCatalog })).toBe(
              customers.length - expected.length,
            );
          }
          // All at once in one pass, which shares the conditions that trees have in common.
          const some = trees.slice(0, 40).map((given) => parseFilter(given, { currency: 'EUR', catalog: standardCatalog }));
          const counts = await engine.countEach(
            { workspaceId, filter: { everyone: true }, now: NOW, catalog: standardCatalog },
            some,
          );
          expect(counts).toEqual(some.map((filter) => matching(filter, customers, timeZone).length));
        }
      } finally {
        for (const engine of engines.values()) await engine.close();
      }
    },
    SLOW_MACHINE_MS,
  );
});
