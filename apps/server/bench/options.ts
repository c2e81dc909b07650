import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Of the largest shop; the others have a tenth and a hundredth. */
  readonly customers: number;
  readonly runs: number;
  /** Names of parts; empty is all. */
  readonly only: readonly string[];
}

export const USAGE = `npm run bench -- [--customers 1000000] [--runs 7] [--only questions|write|import]

Generates shops in a MariaDB or MySQL, lets the audience engine follow them, and measures the product's own speed against
raw DuckDB and against the database. TEST_DATABASE_URL names the server; a schema of its own is made there and removed.`;

const wholeNumber = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} is "${text}"; it has to be a whole number from ${least}.`);
  return value;
};

/** @throws Error that says in one line what is wrong. */
export const readOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      customers: { type: 'string', default: '1000000' },
      runs: { type: 'string', default: '7' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  return {
    customers: wholeNumber('customers', values.customers, 1_000),
    runs: wholeNumber('runs', values.runs, 1),
    only: values.only,
  };
};
