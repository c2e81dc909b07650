import { readFilter } from './read-filter';

it('reads back what was written', () => {
  const filter = {
    all: [{ attribute: { key: 'city', operator: 'IS', value: 'Graz' } }, { not: { any: [{ segment: 'seg_1' }] } }],
  };
  expect(readFilter(JSON.stringify(filter))).toEqual(filter);
});

it.each([
  null,
  '',
  '{"all":[',
  '[]',
  '"all"',
  '{"all":[{}]}',
  '{"attribute":{"key":1}}',
  '{"activity":"order"}',
  '{"activity":{"kind":"order","where":{"field":7}}}',
])('takes nothing from %s', (text) => {
  expect(readFilter(text)).toBeUndefined();
});
