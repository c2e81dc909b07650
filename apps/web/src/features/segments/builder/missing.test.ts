import type { Filter } from '@muster/filters';
import { type Catalog, indexCatalog } from './catalog-index';
import { missingIn } from './missing';

const choice = { unit: null, choices: [], suggests: false };
const whole = { program: 'NONE', tiers: false } as const;
const catalog: Catalog = {
  programs: [],
  attributes: [
    {
      key: 'town',
      label: 'Town',
      group: 'Place',
      type: 'text',
      help: '',
      operators: ['IS', 'IN', 'HAS_VALUE'],
      ...choice,
      ...whole,
    },
    {
      key: 'since',
      label: 'Since',
      group: 'Time',
      type: 'date',
      help: '',
      operators: ['IN_THE_LAST', 'BETWEEN'],
      ...choice,
      ...whole,
    },
    {
      key: 'rank',
      label: 'Rank',
      group: 'Clubs',
      type: 'choice',
      help: '',
      operators: ['IS'],
      ...choice,
      program: 'REQUIRED',
      tiers: true,
    },
  ],
  activities: [
    {
      kind: 'trip',
      label: 'Travelled',
      group: 'Trips',
      help: '',
      fields: [{ key: 'fare', label: 'Fare', type: 'money', operators: ['AT_LEAST', 'BETWEEN'], ...choice }],
      lineFields: [],
      measures: [
        { function: 'COUNT', field: null, label: 'Number of trips', type: 'number', operators: ['AT_LEAST'] },
        { function: 'SUM', field: 'fare', label: 'Fares', type: 'money', operators: ['AT_LEAST'] },
      ],
    },
  ],
  operators: [
    { operator: 'IS', label: 'is', value: 'ONE' },
    { operator: 'IN', label: 'is one of', value: 'MANY' },
    { operator: 'HAS_VALUE', label: 'has any value', value: 'NONE' },
    { operator: 'AT_LEAST', label: 'is at least', value: 'ONE' },
    { operator: 'BETWEEN', label: 'is between', value: 'RANGE' },
    { operator: 'IN_THE_LAST', label: 'is in the last', value: 'RELATIVE' },
  ],
};
const index = indexCatalog(catalog);
const paths = (filter: Filter) => missingIn(filter, index).map(({ path }) => path);

it('finds nothing missing in a whole question', () => {
  const filter: Filter = {
    all: [
      { attribute: { key: 'town', operator: 'IS', value: 'Graz' } },
      { attribute: { key: 'town', operator: 'HAS_VALUE' } },
      { activity: { kind: 'trip' } },
      { activity: { kind: 'trip', measure: { function: 'SUM', field: 'fare' }, operator: 'AT_LEAST', value: '12.50' } },
    ],
  };
  expect(missingIn(filter, index)).toEqual([]);
});

it('names each condition that lacks something', () => {
  const filter: Filter = {
    all: [
      { attribute: { key: 'town', operator: 'IS' } },
      {
        any: [
          { attribute: { key: 'town', operator: 'IN', value: [] } },
          { attribute: { key: 'since', operator: 'BETWEEN', value: { from: '2026-01-01', to: '' } } },
        ],
      },
      { not: { any: [] } },
      { activity: { kind: 'trip', within: { operator: 'IN_THE_LAST' } } },
      { activity: { kind: 'trip', where: { all: [{ field: { key: 'fare', operator: 'AT_LEAST', value: 'a lot' } }] } } },
      { segment: '' },
    ],
  };
  expect(paths(filter)).toEqual(['all.0', 'all.1.any.0', 'all.1.any.1', 'all.2', 'all.3', 'all.4', 'all.5']);
});

it('says so when the catalog no longer has what is asked about', () => {
  expect(
    missingIn({ all: [{ attribute: { key: 'gone', operator: 'IS', value: 1 } }, { activity: { kind: 'gone' } }] }, index),
  ).toHaveLength(2);
});

it('asks for the amount of a sum, not for the count of records', () => {
  expect(
    paths({ all: [{ activity: { kind: 'trip', measure: { function: 'SUM', field: 'fare' }, operator: 'AT_LEAST' } }] }),
  ).toEqual(['all.0']);
});

it('wants a range to end after it begins', () => {
  const since = (from: string, to: string): Filter => ({
    all: [{ attribute: { key: 'since', operator: 'BETWEEN', value: { from, to } } }],
  });
  expect(paths(since('2026-03-01', '2026-02-01'))).toEqual(['all.0']);
  expect(paths(since('2026-02-01', '2026-02-01'))).toEqual([]);
});

it('asks for the program where one has to be named', () => {
  const rank: Filter = { attribute: { key: 'rank', operator: 'IS', value: 'Gold' } };
  expect(missingIn(rank, index).map(({ message }) => message)).toEqual(['Choose a program.']);
  expect(missingIn({ attribute: { ...rank.attribute, program: 'Beans' } }, index)).toEqual([]);
});
