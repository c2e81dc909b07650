import { type DateCondition, dayWindow, instantWindow, resolvedDates } from '../src';

const clock = { now: Date.parse('2026-03-31T08:30:00.000Z'), timeZone: 'Europe/Vienna' };

const days = (amount: number, unit: 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' = 'DAY') => ({ amount, unit });

const text = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());

describe('a window of instants, worked out by hand for 31 March 2026, 10:30 in Vienna', () => {
  // Clocks went forward on 29 March: midnights are 23:00 UTC before it and 22:00 UTC after it.
  const cases: readonly (readonly [DateCondition, string | undefined, string | undefined])[] = [
    [{ operator: 'ON', value: '2026-03-29' }, '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    [{ operator: 'BEFORE', value: '2026-03-30' }, undefined, '2026-03-29T22:00:00.000Z'],
    [{ operator: 'AFTER', value: '2026-03-28' }, '2026-03-28T23:00:00.000Z', undefined],
    [
      { operator: 'BETWEEN', value: { from: '2026-03-28', to: '2026-03-29' } },
      '2026-03-27T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ],
    [{ operator: 'EXACTLY_AGO', value: days(7) }, '2026-03-23T23:00:00.000Z', '2026-03-24T23:00:00.000Z'],
    [{ operator: 'LESS_THAN_AGO', value: days(7) }, '2026-03-24T23:00:00.000Z', '2026-03-31T08:30:00.000Z'],
    [{ operator: 'MORE_THAN_AGO', value: days(60) }, undefined, '2026-01-29T23:00:00.000Z'],
    [{ operator: 'IN_THE_LAST', value: days(30) }, '2026-02-28T23:00:00.000Z', '2026-03-31T08:30:00.000Z'],
    [{ operator: 'IN_THE_LAST', value: days(36, 'HOUR') }, '2026-03-29T20:30:00.000Z', '2026-03-31T08:30:00.000Z'],
    // There is no 31 February: a month ago clamps to the 28th.
    [{ operator: 'IN_THE_LAST', value: days(1, 'MONTH') }, '2026-02-27T23:00:00.000Z', '2026-03-31T08:30:00.000Z'],
    [{ operator: 'EXACTLY_AGO', value: days(2, 'WEEK') }, '2026-03-16T23:00:00.000Z', '2026-03-17T23:00:00.000Z'],
    [{ operator: 'IN_THE_NEXT', value: days(1) }, '2026-03-31T08:30:00.000Z', '2026-04-01T22:00:00.000Z'],
    [{ operator: 'IN_PERIOD', value: 'THIS_WEEK' }, '2026-03-29T22:00:00.000Z', '2026-04-05T22:00:00.000Z'],
    [{ operator: 'IN_PERIOD', value: 'LAST_WEEK' }, '2026-03-22T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    [{ operator: 'IN_PERIOD', value: 'LAST_MONTH' }, '2026-01-31T23:00:00.000Z', '2026-02-28T23:00:00.000Z'],
    [{ operator: 'IN_PERIOD', value: 'THIS_QUARTER' }, '2025-12-31T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
    [{ operator: 'IN_PERIOD', value: 'LAST_YEAR' }, '2024-12-31T23:00:00.000Z', '2025-12-31T23:00:00.000Z'],
  ];

  test.each(cases)('%j', (condition, from, to) => {
    const window = instantWindow(condition, clock);
    expect([text(window.from), text(window.to)]).toEqual([from, to]);
  });

  test('the past falls into less than, exactly and more than so many days ago, without gap or overlap', () => {
    const at = (operator: DateCondition['operator']) => instantWindow({ operator, value: days(3) }, clock);
    expect(at('MORE_THAN_AGO').to).toBe(at('EXACTLY_AGO').from);
    expect(at('EXACTLY_AGO').to).toBe(at('LESS_THAN_AGO').from);
    expect(at('LESS_THAN_AGO').to).toBe(clock.now);
  });
});

describe('a window of calendar days', () => {
  test.each<readonly [DateCondition, number | undefined, number | undefined]>([
    [{ operator: 'ON', value: '2024-02-29' }, 20240229, 20240301],
    [{ operator: 'IN_THE_LAST', value: days(1, 'YEAR') }, 20250331, 20260401],
    [{ operator: 'IN_THE_NEXT', value: days(1, 'MONTH') }, 20260331, 20260501],
    [{ operator: 'MORE_THAN_AGO', value: days(18, 'YEAR') }, undefined, 20080331],
  ])('%j', (condition, from, to) => {
    expect(dayWindow(condition, clock)).toEqual({ ...(from && { from }), ...(to && { to }) });
  });
});

describe('what a relative date means today', () => {
  test.each<readonly [DateCondition, string | undefined]>([
    [{ operator: 'IN_THE_LAST', value: days(30) }, 'since 1 Mar 2026'],
    [{ operator: 'MORE_THAN_AGO', value: days(30) }, 'before 1 Mar 2026'],
    [{ operator: 'LESS_THAN_AGO', value: days(30) }, 'since 2 Mar 2026'],
    [{ operator: 'EXACTLY_AGO', value: days(30) }, '1 Mar 2026'],
    [{ operator: 'IN_THE_NEXT', value: days(2, 'WEEK') }, 'until 14 Apr 2026'],
    [{ operator: 'IN_PERIOD', value: 'LAST_QUARTER' }, '1 Oct 2025 to 31 Dec 2025'],
    [{ operator: 'IN_THE_LAST', value: days(2, 'HOUR') }, 'since 31 Mar 2026, 08:30 CEST'],
    [{ operator: 'ON', value: '2026-01-01' }, undefined],
  ])('%j is %s', (condition, expected) => {
    expect(resolvedDates(condition, 'INSTANT', clock)).toBe(expected);
  });
});
