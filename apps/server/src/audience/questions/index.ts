import { type ResolvedFilter, setCount } from '@muster/filters';
import type { AskedWorkspace, AudienceEngine, AudienceQuestion } from '../engine';
import type { Asking } from './asking';
import { breakdown } from './breakdown';
import { count, countEach } from './count';
import { ids } from './ids';
import { overlap } from './overlap';
import { page } from './page';
import { reach } from './reach';
import { values } from './values';

/** Has a question answered about a workspace, as it is now. Each is one statement. */
export type Ask = <T>(asked: Asked, question: (asking: Asking) => Promise<T>) => Promise<T>;

export interface Asked extends AskedWorkspace {
  /** Whether the statement may speak of sets of customers. */
  readonly speaksOfSets: boolean;
}

/** @param filters What is compiled beside the audience into one statement. */
const asked = ({ filter, exclude, ...workspace }: AudienceQuestion, filters: readonly ResolvedFilter[] = []): Asked => {
  const all = [filter, ...(exclude ? [exclude] : []), ...filters];
  return { ...workspace, speaksOfSets: all.some((each) => setCount(each) > 0) };
};

const IDS_PER_BATCH = 50_000;

async function* batches(all: Promise<readonly number[]>): AsyncGenerator<readonly number[]> {
  const numbers = await all;
  for (let from = 0; from < numbers.length; from += IDS_PER_BATCH) yield numbers.slice(from, from + IDS_PER_BATCH);
}

/** Every question of the engine's interface: one SQL for all engines, which differ in where they have it answered. */
export const engineOver = (ask: Ask): Omit<AudienceEngine, 'forget' | 'load' | 'close'> => ({
  count: (question) => ask(asked(question), (asking) => count(asking, question)),
  countEach: (question, filters) => ask(asked(question, filters), (asking) => countEach(asking, question, filters)),
  overlap: (question, filters) => ask(asked(question, filters), (asking) => overlap(asking, question, filters)),
  reach: (question, channel) => ask(asked(question), (asking) => reach(asking, question, channel)),
  page: (question, options) => ask(asked(question), (asking) => page(asking, question, options)),
  ids: (question) => batches(ask(asked(question), (asking) => ids(asking, question))),
  breakdown: (question, key, first) => ask(asked(question), (asking) => breakdown(asking, question, { key, first })),
  values: (workspace, options) => ask({ ...workspace, speaksOfSets: false }, (asking) => values(asking, workspace, options)),
});
