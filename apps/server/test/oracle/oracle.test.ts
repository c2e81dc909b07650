import type { ResolvedFilter } from '@muster/filters';
import fc from 'fast-check';
import type { AudienceEngine } from '../../src/audience/engine';
import { chunks } from '../../src/database/batches';
import { type DatabaseKind, openTestDatabase, type TestDatabase } from '../harness/databases';
import { openEngines } from './engines';
import { idsOf, makeScene, type Scene } from './scene';
import { everyWay, tree } from './trees';
import { WORLDS, type World } from './worlds';

/** How many random trees in all; as many as there is time for. */
const TREES = Number(process.env.SOAK_TREES ?? 110);
const SEED = Number(process.env.SOAK_SEED ?? 20_261_122);
const CUSTOMERS = 60;
const FILTERS_AT_ONCE = 60;

/** The replica is the same over either record: over SQLite it is asked in one world only. */
const PLACES: readonly (readonly [DatabaseKind, readonly World[]])[] = [
  ['sqlite', WORLDS.slice(0, 1)],
  ['mysql', WORLDS],
];

/** What the engine counts for many filters in one pass over the customers, beside what the oracle says of each. */
const compareCounts = async (engine: AudienceEngine, scene: Scene, filters: readonly ResolvedFilter[]): Promise<void> => {
  for (const some of chunks(filters, FILTERS_AT_ONCE)) {
    const counts = await engine.countEach(scene.question({ everyone: true }), some);
    const counted = some.map((filter, index) => ({ filter: JSON.stringify(filter), count: counts[index] }));
    expect(counted).toEqual(some.map((filter) => ({ filter: JSON.stringify(filter), count: scene.matching(filter).length })));
  }
};

const compareIds = async (engine: AudienceEngine, scene: Scene, given: object): Promise<void> => {
  const filter = scene.read(given);
  const expected = scene.matching(filter);
  const asked = JSON.stringify(given);
  expect({ asked, ids: await idsOf(engine, scene.question(filter)) }).toEqual({ asked, ids: expected });
};

/**
 * Random trees over random customers: what every engine answers is what the oracle says, customer by customer, in worlds
 * whose calendars are at their worst.
 */
describe.each(PLACES)('the oracle and every engine agree, with the record on %s', (kind, worlds) => {
  let home: TestDatabase;
  let engines: Map<string, AudienceEngine>;
  beforeAll(async () => {
    home = await openTestDatabase(kind);
    engines = await openEngines(home.database, home.dataDir);
  });
  afterAll(async () => {
    for (const engine of engines.values()) await engine.close();
    await home.close();
  });

  const SLOW_MACHINE_MS = 60_000 + TREES * 1_000;

  test.each(worlds.map((world, index) => ({ ...world, index })))(
    '$what, $timeZone',
    async ({ index, ...world }) => {
      const scene = await makeScene(home.database, { world, count: CUSTOMERS, seed: SEED + index });
      // Another workspace's customers must never be counted.
      await makeScene(home.database, { world, count: 10, seed: SEED + index });
      // Every way of asking is asked in one of the worlds, and in the long form in each.
      const isShort = process.env.SOAK_TREES === undefined;
      const ways = everyWay(scene.askable).filter((_, way) => !isShort || way % WORLDS.length === index);
      const alone = ways.flatMap((way) => fc.sample(way, { numRuns: 1, seed: SEED + index }));
      const trees = fc.sample(tree(scene.askable), { numRuns: Math.ceil(TREES / WORLDS.length), seed: SEED + index });
      const complements = trees.slice(0, FILTERS_AT_ONCE).map((given) => ({ not: scene.read(given) }));
      for (const engine of engines.values()) {
        await compareCounts(engine, scene, alone.map(scene.read));
        await compareCounts(engine, scene, complements);
        for (const given of trees) await compareIds(engine, scene, given);
      }
    },
    SLOW_MACHINE_MS,
  );
});
