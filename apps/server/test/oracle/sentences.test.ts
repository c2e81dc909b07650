import { describe as describeFilter, type Filter, parseFilter } from '@muster/filters';
import fc from 'fast-check';
import { tree } from './trees';
import { workspaceCatalog } from './workspace-schema';
import { WORLDS } from './worlds';

const RUNS = 200;
const SEED = 20_261_122;

const [world] = WORLDS;
if (!world) throw new Error('there is no world');
const context = { ...world, currency: 'EUR', catalog: workspaceCatalog };
const askable = { world, catalog: workspaceCatalog, segments: ['seg_a', 'seg_b'] };

const sentence = (filter: Filter): string => describeFilter(filter, context);
const read = (given: object): Filter => parseFilter(given, context);
const random = (): fc.Arbitrary<Filter> => tree(askable, 1).map(read);

/** The letters of a text, whatever their order: what is the same two times in another order has the same ones. */
const letters = (text: string): string => [...text.toLowerCase().replace(/[\s,()]|\b(and|or)\b/g, '')].sort().join('');

describe('the sentence of a filter', () => {
  test('says nothing of groups of one and of not not', () => {
    fc.assert(
      fc.property(random(), (filter) => {
        const plain = sentence(filter);
        const wrapped: Filter[] = [{ all: [filter] }, { any: [filter] }, { not: { not: filter } }, { all: [{ any: [filter] }] }];
        expect(wrapped.map(sentence)).toEqual(wrapped.map(() => plain));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('follows the order in which somebody put the conditions, and says the same in another', () => {
    let different = 0;
    fc.assert(
      fc.property(random(), random(), fc.constantFrom('all', 'any'), (first, second, group) => {
        const [one, other] = [
          [first, second],
          [second, first],
        ].map((children) => sentence({ [group]: children } as unknown as Filter));
        expect(letters(one ?? '')).toBe(letters(other ?? ''));
        if (one !== other) different += 1;
        expect(one === other).toBe(sentence(first) === sentence(second));
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(different).toBeGreaterThan(RUNS / 2);
  });

  test('tells all from any, and what is from what is not', () => {
    fc.assert(
      fc.property(random(), random(), (first, second) => {
        fc.pre(sentence(first) !== sentence(second));
        expect(sentence({ all: [first, second] })).not.toBe(sentence({ any: [first, second] }));
        expect(sentence({ not: first })).not.toBe(sentence(first));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
