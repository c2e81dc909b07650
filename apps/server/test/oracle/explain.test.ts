import { evaluate, explain } from '@muster/filters';
import fc from 'fast-check';
import type { AudienceEngine } from '../../src/audience/engine';
import { Workspace } from '../../src/modules/access/workspace.entity';
import { recordedFacts } from '../../src/modules/activity/facts/recorded-facts';
import { Customer } from '../../src/modules/customers/customer.entity';
import { filterTables } from '../../src/modules/segments/filter-tables';
import { services } from '../deliveries/test-services';
import { contextOf } from '../harness/context';
import { type DatabaseKind, openTestDatabase, type TestDatabase } from '../harness/databases';
import { openEngines } from './engines';
import { idsOf, makeScene } from './scene';
import { tree } from './trees';
import { WORLDS, type World } from './worlds';

const TREES = Number(process.env.SOAK_TREES ?? 30);
const SEED = Number(process.env.SOAK_SEED ?? 20_261_122);
const CUSTOMERS = 25;

/** In the long form every world is gone through. */
const worlds = process.env.SOAK_TREES === undefined ? WORLDS.slice(0, 3) : WORLDS;
const PLACES: readonly (readonly [DatabaseKind, readonly World[]])[] = [
  ['sqlite', worlds.slice(0, 1)],
  ['mysql', worlds.slice(1)],
];

/** What is told of one customer is read from the record; who is in an audience is the engine's to say. */
describe.each(PLACES)('an explanation agrees with the engine, with the record on %s', (kind, places) => {
  let home: TestDatabase;
  let engine: AudienceEngine;
  beforeAll(async () => {
    home = await openTestDatabase(kind);
    const found = (await openEngines(home.database, home.dataDir)).get('duckdb');
    if (!found) throw new Error('There is no such engine.');
    engine = found;
  });
  afterAll(async () => {
    await engine.close();
    await home.close();
  });

  test.each(places.map((world, index) => ({ ...world, index })))(
    '$what',
    async ({ index, ...world }) => {
      const { database, dataDir } = home;
      const scene = await makeScene(database, { world, count: CUSTOMERS, seed: SEED + index });
      const { reader } = database;
      const workspace = await reader.findOneByOrFail(Workspace, { id: scene.workspaceId });
      const customers = await reader.findBy(Customer, { workspaceId: scene.workspaceId });
      const context = contextOf({ ...services(database, dataDir, engine), clock: () => world.now }, workspace);
      const { timeZone, currency } = workspace;
      const runs = Math.ceil(TREES / worlds.length);
      for (const given of fc.sample(tree(scene.askable), { numRuns: runs, seed: SEED + index })) {
        const filter = scene.read(given);
        const question = scene.question(filter);
        const place = { catalog: question.catalog, now: world.now, timeZone, currency };
        const told = await Promise.all(
          customers.map(async (customer) => {
            const facts = await recordedFacts(context, customer, filterTables([filter], question.catalog));
            const [root] = explain(filter, facts, place);
            const changesAt = root?.changesAt;
            // It turns then, and not a millisecond before.
            const turned = changesAt === undefined || evaluate(filter, facts, { ...place, now: changesAt }) !== root?.holds;
            const until = changesAt === undefined || evaluate(filter, facts, { ...place, now: changesAt - 1 }) === root?.holds;
            return { id: customer.id, holds: root?.holds, turns: turned && until };
          }),
        );
        const members = new Set(await idsOf(engine, question));
        const expected = customers.map(({ id }) => ({ id, holds: members.has(id), turns: true }));
        expect({ asked: JSON.stringify(given), told }).toEqual({ asked: JSON.stringify(given), told: expected });
      }
    },
    60_000 + TREES * 1_000,
  );
});
