import type { AskedWorkspace, AudienceEngine, AudienceQuestion } from '../engine';
import type { Asking } from './asking';
import { breakdown } from './breakdown';
import { count, countEach } from './count';
import { ids } from './ids';
import { isEveryone } from './matching';
import { overlap } from './overlap';
import { page } from './page';
import { reach, reachable } from './reach';
import { values } from './values';

/** Has a question answered about a workspace, as it is now. Each is one statement, beside which only spellings are looked up. */
export type Ask = <T>(asked: Asked, question: (asking: Asking) => Promise<T>) => Promise<T>;

export interface Asked extends AskedWorkspace {
  /** Of sets of customers, for engines that keep them: how many are in each, who is in them, or nothing. */
  readonly needs: 'SIZES' | 'MEMBERS' | 'NOTHING';
}

const sizes = (question: AudienceQuestion): Asked => ({ ...question, needs: 'SIZES' });
const members = (question: AudienceQuestion): Asked => ({ ...question, needs: isEveryone(question) ? 'NOTHING' : 'MEMBERS' });

const IDS_PER_BATCH = 50_000;

async function* batches(all: Promise<readonly number[]>): AsyncGenerator<readonly number[]> {
  const numbers = await all;
  for (let from = 0; from < numbers.length; from += IDS_PER_BATCH) yield numbers.slice(from, from + IDS_PER_BATCH);
}

/** Every question of the engine's interface: one SQL for all engines, which differ in where they have it answered. */
export const engineOver = (ask: Ask): Omit<AudienceEngine, 'knownMembers' | 'forget' | 'load' | 'close'> => ({
  count: (question) => ask(sizes(question), (asking) => count(asking, question)),
  countEach: (question, filters) => ask(sizes(question), (asking) => countEach(asking, question, filters)),
  overlap: (question, filters) => ask(sizes(question), (asking) => overlap(asking, question, filters)),
  reachable: (question, channel) => ask(sizes(question), (asking) => reachable(asking, question, channel)),
  reach: (question, channel) => ask(members(question), (asking) => reach(asking, question, channel)),
  page: (question, options) => ask({ ...question, needs: 'MEMBERS' }, (asking) => page(asking, question, options)),
  ids: (question) => batches(ask(members(question), (asking) => ids(asking, question))),
  breakdown: (question, key, first) => ask(members(question), (asking) => breakdown(asking, question, { key, first })),
  values: (workspace, options) => ask({ ...workspace, needs: 'NOTHING' }, (asking) => values(asking, workspace, options)),
});
