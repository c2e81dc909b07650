import { attribute, type EdgeCase } from './edge-case';

export const VIENNA = 'Europe/Vienna';

/** When and where a block of cases asks. */
interface Asking {
  readonly what: string;
  readonly timeZone: string;
  readonly now: string;
}

type Row = readonly [operator: string, value: unknown, inside: readonly string[], outside: readonly string[]];

/** Instants that lie in a window and instants that do not, both in UTC: the first and last millisecond, and those beside them. */
export const instants = (asking: Asking, rows: readonly Row[]): EdgeCase[] =>
  rows.flatMap(([operator, value, inside, outside]) =>
    [...inside.map((at) => [at, true] as const), ...outside.map((at) => [at, false] as const)].map(([at, expected]) => ({
      ...asking,
      why: `${asking.what}, ${asking.timeZone}: ${operator} ${JSON.stringify(value)} of ${at}`,
      tree: attribute('registeredAt', operator, value),
      columns: { registered_at: Date.parse(at) },
      expected,
    })),
  );

type DayRow = readonly [operator: string, value: unknown, inside: readonly number[], outside: readonly number[]];

export const days = (asking: Asking, rows: readonly DayRow[], key = 'birthdate'): EdgeCase[] =>
  rows.flatMap(([operator, value, inside, outside]) =>
    [...inside.map((day) => [day, true] as const), ...outside.map((day) => [day, false] as const)].map(([day, expected]) => ({
      ...asking,
      why: `${asking.what}: ${key} ${operator} ${JSON.stringify(value)} of ${day}`,
      tree: attribute(key, operator, value),
      columns: { birthdate: day },
      expected,
    })),
  );
