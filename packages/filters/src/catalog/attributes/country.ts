import { countryCode, countryName } from '../../country';
import type { AttributeEntry } from '../types';

export const country: AttributeEntry = {
  key: 'country',
  label: 'Country',
  group: 'Place',
  help: 'The country of the address. Write its name or its two letters.',
  type: 'choice',
  coding: { code: countryCode, name: countryName },
  source: { from: 'COLUMN', column: 'country' },
  suggests: true,
  words: { is: 'are in', isNot: 'are not in' },
  examples: [
    {
      condition: { operator: 'IS', value: 'Austria' },
      matches: [{ columns: { country: 'AT' } }],
      misses: [{ columns: { country: 'AU' } }, {}],
    },
    {
      // What an import could make no country of stays as it is.
      condition: { operator: 'IN', value: ['uk', 'EIRE', 'channel islands'] },
      matches: [{ columns: { country: 'GB' } }, { columns: { country: 'IE' } }, { columns: { country: 'Channel Islands' } }],
      misses: [{ columns: { country: 'FR' } }, {}],
    },
    {
      condition: { operator: 'IS_NOT', value: 'Austria' },
      matches: [{ columns: { country: 'PL' } }, {}],
      misses: [{ columns: { country: 'AT' } }],
    },
  ],
};
