import { parseArgs } from 'node:util';

export const PARTS = [
  'sync',
  'questions',
  'database',
  'growth',
  'builder',
  'membership',
  'editing',
  'write',
  'bulk',
  'flat',
  'import',
  'access',
] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  /** Of the largest shop; the others have a tenth and a hundredth. */
  readonly customers: number;
  readonly runs: number;
  readonly parts: ReadonlySet<Part>;
  /** The shops stay on the server, and the next run with as many customers asks the same ones. */
  readonly keep: boolean;
}

export const USAGE = `npm run bench -- [--customers 1000000] [--runs 7] [--only ${PARTS.join(',')}] [--keep]

Generates shops in a MariaDB or MySQL, lets the audience engine follow them, and measures the product's own speed against
raw DuckDB and, with the part "database", which takes ten minutes at a million customers, against MariaDB or MySQL itself. A
difference between their answers ends it. TEST_DATABASE_URL names the server; a schema of its own is made there and
removed; with --keep it stays, and the next run need not fill it again.`;

const wholeNumber = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} is "${text}"; it has to be a whole number from ${least}.`);
  return value;
};

const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

const partsOf = (names: readonly string[]): Set<Part> => {
  const parts = names.flatMap((list) => list.split(',')).map((name) => name.trim());
  const unknown = parts.find((name) => !isPart(name));
  if (unknown !== undefined) throw new Error(`--only is "${unknown}"; there is: ${PARTS.join(', ')}.`);
  return new Set(parts.length === 0 ? PARTS : parts.filter(isPart));
};

/** @throws Error that says in one line what is wrong. */
export const readOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      customers: { type: 'string', default: '1000000' },
      runs: { type: 'string', default: '7' },
      only: { type: 'string', multiple: true, default: [] },
      keep: { type: 'boolean', default: false },
    },
  });
  return {
    customers: wholeNumber('customers', values.customers, 1_000),
    runs: wholeNumber('runs', values.runs, 1),
    parts: partsOf(values.only),
    keep: values.keep,
  };
};
