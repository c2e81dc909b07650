import { type WhyNode, whyRows } from './why-rows';

const node = (path: string, holds: boolean, sentence = `Customers who are ${path || 'asked for'}`): WhyNode => ({
  path,
  holds,
  sentence,
  changesAt: null,
  about: null,
  value: null,
  asked: null,
  records: null,
});

const told = (...nodes: WhyNode[]) => whyRows({ nodes }).map(({ depth, text, holds }) => [depth, text, holds]);

test('a root that holds everything together has no line of its own', () => {
  expect(
    told(node('', true), node('all.0', true, 'Customers who are in Austria'), node('all.1', true, 'Customers who visited')),
  ).toEqual([
    [0, 'Are in Austria', true],
    [0, 'Visited', true],
  ]);
});

test('a choice says that it is one', () => {
  expect(
    told(node('', true), node('any.0', true, 'Customers who visited'), node('any.1', false, 'Customers who ordered')),
  ).toEqual([
    [0, 'At least one of these', true],
    [1, 'Visited', true],
    [1, 'Ordered', false],
  ]);
});

test('"not any of" is one line, and a negated condition is one too', () => {
  const nodes = [
    node('', false),
    node('all.0', false),
    node('all.0.not', true),
    node('all.0.not.any.0', true, 'Customers who visited'),
    node('all.1', true, 'Customers who are not in Austria'),
    { ...node('all.1.not', false, 'Customers who are in Austria'), about: 'Country', value: 'Germany' },
  ];
  expect(told(...nodes)).toEqual([
    [0, 'None of these', false],
    [1, 'Visited', true],
    [0, 'Are not in Austria', true],
  ]);
  expect(whyRows({ nodes }).at(-1)?.evidence?.value).toBe('Germany');
});

test('what a segment says stands below the reference to it', () => {
  const nodes = [
    node('', true),
    node('all.0', true, 'Customers who are in the segment “Regulars”'),
    node('all.0.segment', true),
    node('all.0.segment.all.0', true, 'Customers who visited'),
    node('all.10', false, 'Customers who ordered'),
  ];
  expect(told(...nodes)).toEqual([
    [0, 'Are in the segment “Regulars”', true],
    [1, 'All of these', true],
    [2, 'Visited', true],
    [0, 'Ordered', false],
  ]);
});

test('one condition alone is one line', () => {
  expect(told(node('', false, 'Customers whose last visit was in the last 30 days'))).toEqual([
    [0, 'Last visit was in the last 30 days', false],
  ]);
});
