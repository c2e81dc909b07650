import type { AudienceEngine } from '../engine';
import type { Asking } from './asking';
import { breakdown } from './breakdown';
import { count } from './count';
import { countEach } from './count-each';
import { ids } from './ids';
import { page } from './page';
import { reach } from './reach';
import { values } from './values';

/** Has a question answered about a workspace, as it is now. */
export type Ask = <T>(workspaceId: number, question: (asking: Asking) => Promise<T>) => Promise<T>;

const IDS_PER_BATCH = 50_000;

async function* batches(all: Promise<readonly number[]>): AsyncGenerator<readonly number[]> {
  const numbers = await all;
  for (let from = 0; from < numbers.length; from += IDS_PER_BATCH) yield numbers.slice(from, from + IDS_PER_BATCH);
}

/** Every question of the engine's interface: one SQL for all engines, which differ in where they have it answered. */
export const engineOver = (ask: Ask): Omit<AudienceEngine, 'forget' | 'close'> => ({
  count: (question) => ask(question.workspaceId, (asking) => count(asking, question)),
  countEach: (question, filters) => ask(question.workspaceId, (asking) => countEach(asking, question, filters)),
  reach: (question, channel) => ask(question.workspaceId, (asking) => reach(asking, question, channel)),
  page: (question, options) => ask(question.workspaceId, (asking) => page(asking, question, options)),
  ids: (question) => batches(ask(question.workspaceId, (asking) => ids(asking, question))),
  breakdown: (question, key, first) => ask(question.workspaceId, (asking) => breakdown(asking, question, { key, first })),
  values: (workspaceId, options) => ask(workspaceId, (asking) => values(asking, options)),
});
