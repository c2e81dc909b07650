import type { Filter } from '@muster/filters';
import { checkedOn, EVERYBODY, NOBODY, selectedCount, selectionFilter, tooManyListed, withPage } from './selection';

const customer = (number: number) => ({ id: `cus_${number}`, sourceId: `s-${number}` });
const first = [customer(1), customer(2)];
const second = [customer(3), customer(4)];
const question: Filter = { all: [{ attribute: { key: 'city', operator: 'IS', value: 'Graz' } }] };

it('keeps what is checked on other pages', () => {
  const selection = withPage(withPage(NOBODY, first, new Set(['cus_1'])), second, new Set(['cus_3', 'cus_4']));
  expect(checkedOn(selection, first)).toEqual(['cus_1']);
  expect(selectedCount(selection, 90)).toBe(3);
  expect(selectionFilter(selection, question)).toEqual({
    all: [{ attribute: { key: 'sourceId', operator: 'IN', value: ['s-1', 's-3', 's-4'] } }],
  });
});

it('takes a box away again', () => {
  const selection = withPage(withPage(NOBODY, first, new Set(['cus_1', 'cus_2'])), first, new Set(['cus_2']));
  expect(checkedOn(selection, first)).toEqual(['cus_2']);
});

it('means the question itself when everybody is checked', () => {
  expect(checkedOn(EVERYBODY, second)).toEqual(['cus_3', 'cus_4']);
  expect(selectedCount(EVERYBODY, 90)).toBe(90);
  expect(selectionFilter(EVERYBODY, question)).toBe(question);
});

it('leaves out those who were unchecked from everybody', () => {
  const selection = withPage(EVERYBODY, first, new Set(['cus_1']));
  expect(selectedCount(selection, 90)).toBe(89);
  const except: Filter = { not: { any: [{ attribute: { key: 'sourceId', operator: 'IN', value: ['s-2'] } }] } };
  expect(selectionFilter(selection, question)).toEqual({ all: [...question.all, except] });
  expect(selectionFilter(selection, { everyone: true })).toEqual({ all: [{ everyone: true }, except] });
});

it('knows when a condition could not list them all', () => {
  const many = Array.from({ length: 1001 }, (_, number) => customer(number));
  const all = new Set(many.map(({ id }) => id));
  expect(tooManyListed(withPage(NOBODY, many, all))).toBe(true);
  expect(tooManyListed(withPage(NOBODY, many.slice(1), all))).toBe(false);
});
