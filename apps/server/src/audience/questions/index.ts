import type { AskedWorkspace, AudienceEngine } from '../engine';
import type { Asking } from './asking';
import { breakdown } from './breakdown';
import { count } from './count';
import { countEach } from './count-each';
import { ids } from './ids';
import { overlap } from './overlap';
import { page } from './page';
import { reach } from './reach';
import { values } from './values';

/** Has a question answered about a workspace, as it is now. */
export type Ask = <T>(asked: AskedWorkspace, question: (asking: Asking) => Promise<T>) => Promise<T>;

const IDS_PER_BATCH = 50_000;

async function* batches(all: Promise<readonly number[]>): AsyncGenerator<readonly number[]> {
  const numbers = await all;
  for (let from = 0; from < numbers.length; from += IDS_PER_BATCH) yield numbers.slice(from, from + IDS_PER_BATCH);
}

/** Every question of the engine's interface: one SQL for all engines, which differ in where they have it answered. */
export const engineOver = (ask: Ask): Omit<AudienceEngine, 'forget' | 'load' | 'close'> => ({
  count: (question) => ask(question, (asking) => count(asking, question)),
  countEach: (question, filters) => ask(question, (asking) => countEach(asking, question, filters)),
  overlap: (question, filters) => ask(question, (asking) => overlap(asking, question, filters)),
  reach: (question, channel) => ask(question, (asking) => reach(asking, question, channel)),
  page: (question, options) => ask(question, (asking) => page(asking, question, options)),
  ids: (question) => batches(ask(question, (asking) => ids(asking, question))),
  breakdown: (question, key, first) => ask(question, (asking) => breakdown(asking, question, { key, first })),
  values: (asked, options) => ask(asked, (asking) => values(asking, asked, options)),
});
