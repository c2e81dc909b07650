import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { actionWords, KNOWN_ACTIONS } from './action-words';

/** Of these nothing is written down: they change nothing that is kept. */
const UNWRITTEN = new Set(['logout', 'requestPasswordReset']);

test('has words for everything that the server can be told to do', () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../../../../../server/schema.graphql'), 'utf8'));
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const known = new Set(KNOWN_ACTIONS.map(({ value }) => value));
  expect(mutations.length).toBeGreaterThan(50);
  expect(mutations.filter((name) => !(known.has(name) || UNWRITTEN.has(name)))).toEqual([]);
});

test('shows by its name what it has no words for', () => {
  expect(actionWords('launchCampaign')).toBe('Launched a campaign');
  expect(actionWords('constructor')).toBe('constructor');
});
