import type { ResolvedFilter } from '@muster/filters';
import fc from 'fast-check';
import type { AudienceEngine } from '../../src/audience/engine';
import { chunks } from '../../src/database/batches';
import { openTestDatabase, type TestDatabase } from '../harness/databases';
import { openEngines } from './engines';
import { operatorLaws } from './operator-laws';
import { idsOf, makeScene, type Scene } from './scene';
import { tree } from './trees';
import { WORLDS } from './worlds';

const RUNS = Math.ceil(Number(process.env.SOAK_TREES ?? 300) / 20);
const SEED = Number(process.env.SOAK_SEED ?? 20_261_122);
const CUSTOMERS = 60;
const SLOW_MACHINE_MS = 120_000 + RUNS * 10_000;

const not = (filter: ResolvedFilter): ResolvedFilter => ({ not: filter });

/** Filters that have to mean the same, made of two random ones. */
const equals = (a: ResolvedFilter, b: ResolvedFilter): readonly (readonly [string, ResolvedFilter, ResolvedFilter])[] => [
  ['De Morgan, of all', not({ all: [a, b] }), { any: [not(a), not(b)] }],
  ['De Morgan, of any', not({ any: [a, b] }), { all: [not(a), not(b)] }],
  ['the order in all', { all: [a, b] }, { all: [b, a] }],
  ['the order in any', { any: [a, b] }, { any: [b, a] }],
  ['not not', not(not(a)), a],
  ['all of one', { all: [a] }, a],
  ['any of one', { any: [a] }, a],
  ['twice the same', { all: [a, a] }, { any: [a, a] }],
  ['with everyone', { all: [a, { everyone: true }] }, { any: [a, not({ everyone: true })] }],
  ['brackets', { all: [a, { all: [b, a] }] }, { all: [{ all: [a, b] }, a] }],
  ['one of two', { any: [{ all: [a, b] }, { all: [a, not(b)] }] }, a],
];

/** Laws that hold whatever the filters ask. They compare an engine with itself: what each means is the oracle's to say. */
describe.each(['duckdb', 'database'])('the laws of logic hold on the engine %s', (name) => {
  let home: TestDatabase;
  let engine: AudienceEngine;
  let close: () => Promise<void>;
  let scene: Scene;
  beforeAll(async () => {
    home = await openTestDatabase('mysql');
    const engines = await openEngines(home.database, home.dataDir);
    const found = engines.get(name);
    if (!found) throw new Error(`there is no engine ${name}`);
    engine = found;
    close = async () => {
      for (const each of engines.values()) await each.close();
      await home.close();
    };
    const [world] = WORLDS.slice(1);
    if (!world) throw new Error('there is no world');
    scene = await makeScene(home.database, { world, count: CUSTOMERS, seed: SEED });
  });
  afterAll(() => close());

  const pairs = (): fc.Arbitrary<[object, object]> => fc.tuple(tree(scene.askable, 1), tree(scene.askable, 1));
  const countEach = (filters: readonly ResolvedFilter[]): Promise<number[]> =>
    engine.countEach(scene.question({ everyone: true }), filters);

  test(
    'what means the same finds the same',
    async () => {
      const property = fc.asyncProperty(pairs(), async ([first, second]) => {
        const laws = equals(scene.read(first), scene.read(second));
        // A count tells; who it is that both find is asked of the first two laws only.
        const left = await countEach(laws.map(([, one]) => one));
        const right = await countEach(laws.map(([, , other]) => other));
        expect(laws.map(([law], index) => [law, left[index]])).toEqual(laws.map(([law], index) => [law, right[index]]));
        for (const [, one, other] of laws.slice(0, 2)) {
          expect(await idsOf(engine, scene.question(one))).toEqual(await idsOf(engine, scene.question(other)));
        }
      });
      await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
    },
    SLOW_MACHINE_MS,
  );

  test(
    'everybody either matches or does not; count, countEach, ids and pages agree',
    async () => {
      const property = fc.asyncProperty(pairs(), async ([first, second]) => {
        const filters = [first, second].map(scene.read);
        const each = await countEach([...filters, ...filters.map(not)]);
        const [a = 0, b = 0, notA = 0, notB = 0] = each;
        expect([a + notA, b + notB]).toEqual([CUSTOMERS, CUSTOMERS]);
        for (const [index, filter] of filters.entries()) {
          const question = scene.question(filter);
          const ids = await idsOf(engine, question);
          expect([await engine.count(question), ids.length]).toEqual([each[index], each[index]]);
          expect((await pagedIds(question)).toSorted((x, y) => x - y)).toEqual(ids);
        }
        const excluding = { ...scene.question(filters[0] ?? { everyone: true }), exclude: filters[1] ?? { everyone: true } };
        const [both = 0] = await countEach([{ all: filters }]);
        expect(await engine.count(excluding)).toBe(a - both);
      });
      await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
    },
    SLOW_MACHINE_MS,
  );

  test(
    'operators are made of each other',
    async () => {
      const laws = operatorLaws(scene.askable).flatMap((law) => fc.sample(law, { numRuns: 1, seed: SEED }).flat());
      for (const some of chunks(laws, 30)) {
        const left = await countEach(some.map(([, one]) => scene.read(one)));
        const right = await countEach(some.map(([, , other]) => scene.read(other)));
        const titled = (counts: readonly number[]) => some.map(([law, one], index) => [law, JSON.stringify(one), counts[index]]);
        expect(titled(left)).toEqual(titled(right));
      }
    },
    SLOW_MACHINE_MS,
  );

  const pagedIds = async (question: ReturnType<Scene['question']>): Promise<number[]> => {
    const ids: number[] = [];
    for (let after: string | undefined; ; ) {
      const page = await engine.page(question, { order: 'LAST_ORDER', size: 25, ...(after && { after }) });
      ids.push(...page.ids);
      if (!page.hasNext) return ids;
      after = page.cursors.at(-1);
    }
  };
});
