import type { FieldRows } from '@muster/filters';
import type { Row } from '../../src/audience/questions/asking';
import { recordedSpellings } from '../../src/audience/questions/recorded-spellings';

const workspace = { id: 1, revision: 1, timeZone: 'UTC', currency: 'EUR', identity: '1' };

/** What is shown of values that the replica found in records 7 and 8, when the record has these rows by now. */
const spellings = (rows: readonly Row[], { type, ...given }: { type: 'text' | 'list'; column: string; leaf?: string }) => {
  const field: Pick<FieldRows, 'entry' | 'given'> = { entry: { type, label: 'It' }, given: { table: 'event', ...given } };
  const values = [
    { folded: 'pro', recordId: 7 },
    { folded: 'basic', recordId: 8 },
  ];
  return recordedSpellings({ workspace, recorded: async () => rows }, field, values);
};

describe('the spelling of a value', () => {
  test('is that of the record', async () => {
    const texts = [
      { id: 8, given: 'BASIC ' },
      { id: 7, given: 'Pro' },
    ];
    expect(await spellings(texts, { type: 'text', column: 'type' })).toEqual(['Pro', 'BASIC ']);
    const members = [
      { id: 7, given: '{"plan":"Pro"}' },
      { id: 8, given: '{"plan":["Other","Basic"]}' },
    ];
    expect(await spellings(members, { type: 'text', column: 'properties', leaf: 'plan' })).toEqual(['Pro', 'Basic']);
  });

  test('is the value as it is compared when the record is gone, or says something else by now', async () => {
    const ahead = [{ id: 8, given: 'Something else' }];
    expect(await spellings(ahead, { type: 'text', column: 'type' })).toEqual(['pro', 'basic']);
    const emptied = [
      { id: 7, given: null },
      { id: 8, given: '{}' },
    ];
    expect(await spellings(emptied, { type: 'list', column: 'properties', leaf: 'plan' })).toEqual(['pro', 'basic']);
  });
});
