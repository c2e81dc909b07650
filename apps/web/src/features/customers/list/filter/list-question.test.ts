import type { Filter } from '@muster/filters';
import { conditionsOf, questionOf, withoutCondition } from './list-question';

const inGraz: Filter = { attribute: { key: 'city', operator: 'IS', value: 'Graz' } };
const spent: Filter = { attribute: { key: 'totalSpend', operator: 'AT_LEAST', value: '5' } };

it('asks for everyone where nothing is asked', () => {
  expect(questionOf(undefined, '  ')).toEqual({ everyone: true });
});

it('keeps conditions at their place and puts the search behind them', () => {
  const question = questionOf({ all: [inGraz, spent] }, ' anna ');
  expect(question).toEqual({
    all: [
      inGraz,
      spent,
      {
        any: [
          { attribute: { key: 'name', operator: 'CONTAINS', value: 'anna' } },
          { attribute: { key: 'email', operator: 'CONTAINS', value: 'anna' } },
          { attribute: { key: 'sourceId', operator: 'CONTAINS', value: 'anna' } },
        ],
      },
    ],
  });
});

it('shows an "any of" filter as one condition', () => {
  const any: Filter = { any: [inGraz, spent] };
  expect(conditionsOf(any)).toEqual([any]);
  expect(withoutCondition(any, 0)).toBeUndefined();
  expect(withoutCondition({ all: [inGraz, spent] }, 0)).toEqual({ all: [spent] });
});
