import {
  type Catalog,
  type CustomerFacts,
  evaluate,
  type Filter,
  parseFilter,
  type ResolvedFilter,
  resolveSegments,
} from '@muster/filters';
import fc from 'fast-check';
import type { AudienceEngine, AudienceQuestion } from '../../src/audience/engine';
import type { Database } from '../../src/database/database';
import { makeWorkspace } from '../harness/factories';
import { generatedCustomers, saveCustomers } from './customers';
import { type Askable, tree } from './trees';
import { workspaceCatalog } from './workspace-schema';
import type { World } from './worlds';

/** Ids in the record that no segment has: a list is known by its number alone. */
const LISTS = [701, 702] as const;
const REFERENCES = ['seg_static', 'seg_manual', 'seg_dynamic', 'seg_nested'] as const;

/** Random customers of one workspace, in one world, and what there is to ask about them. */
export interface Scene {
  readonly world: World;
  readonly workspaceId: number;
  readonly customers: readonly CustomerFacts[];
  readonly askable: Askable;
  /** A tree as a caller sends it, parsed and with its references replaced. */
  read(tree: object): ResolvedFilter;
  /** The ids of those who match, by the oracle. */
  matching(filter: ResolvedFilter): number[];
  question(filter: ResolvedFilter): AudienceQuestion;
}

interface SceneOptions {
  readonly world: World;
  readonly count: number;
  readonly seed: number;
}

/** What the references stand for: two lists, a random filter, and one that refers to the others. */
const definitions = (askable: Askable, seed: number, read: (tree: object) => Filter): Map<string, ResolvedFilter> => {
  const [dynamic = { everyone: true }] = fc.sample(tree({ ...askable, segments: [] }, 1), { numRuns: 1, seed });
  return new Map<string, ResolvedFilter>([
    ['seg_static', { members: LISTS[0] }],
    ['seg_manual', { members: LISTS[1] }],
    ['seg_dynamic', read(dynamic)],
    [
      'seg_nested',
      { any: [{ segment: 'seg_dynamic' }, { not: { all: [{ segment: 'seg_static' }, { segment: 'seg_manual' }] } }] },
    ],
  ]);
};

export const makeScene = async (database: Database, { world, count, seed }: SceneOptions): Promise<Scene> => {
  const catalog: Catalog = workspaceCatalog;
  const { timeZone, now } = world;
  const { id: workspaceId } = await makeWorkspace(database, { timeZone });
  const setting = { world, catalog, lists: LISTS };
  const [generated = []] = fc.sample(generatedCustomers(setting, count), { numRuns: 1, seed });
  const customers = await saveCustomers(database, workspaceId, generated);
  const askable = { world, catalog, segments: REFERENCES };
  const parsed = (given: object): Filter => parseFilter(given, { currency: 'EUR', catalog });
  const known = definitions(askable, seed, parsed);
  return {
    world,
    workspaceId,
    customers,
    askable,
    read: (given) => resolveSegments(parsed(given), (id) => known.get(id)),
    matching: (filter) =>
      customers.filter((customer) => evaluate(filter, customer, { now, timeZone, currency: 'EUR', catalog })).map(({ id }) => id),
    question: (filter) => ({ workspaceId, catalog, filter, now }),
  };
};

export const idsOf = async (engine: AudienceEngine, question: AudienceQuestion): Promise<number[]> => {
  const ids: number[] = [];
  for await (const some of engine.ids(question)) ids.push(...some);
  return ids;
};
