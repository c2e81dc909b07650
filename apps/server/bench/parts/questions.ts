import { askQuestion } from '../ask-question';
import type { GraphqlServer } from '../graphql-server';
import { compare, geometricMean, median, percentile } from '../measure';
import { count, milliseconds, printTable, times } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { questions } from '../questions';
import type { RawDuckdb } from '../raw-duckdb';

const MOST = { median: 40, p95: 150, worst: 400, ofRaw: 1.5 } as const;
const LEAST_OF_DATABASE = 10;
/** The database takes seconds for some of them. */
const DATABASE_RUNS = 1;

interface Contenders {
  readonly muster: GraphqlServer;
  readonly raw: RawDuckdb;
  readonly database: GraphqlServer;
}

const below = (what: string, measured: number, most: number): Verdict => ({
  what,
  measured: milliseconds(measured),
  target: `below ${most} ms`,
  isKept: measured < most,
});

/**
 * All questions, by Muster through GraphQL, by raw DuckDB, and by the database through GraphQL. Their answers have to agree.
 * Muster keeps the sets of customers that it finds until something is written, so it is asked for the first time after a write,
 * which is what counts, and again.
 */
export const measureQuestions = async (
  { muster, raw, database }: Contenders,
  { customers, runs }: { customers: number; runs: number },
): Promise<Verdict[]> => {
  const rows: string[][] = [];
  const all: number[] = [];
  const again: number[] = [];
  const ofRaw: number[] = [];
  const ofDatabase: number[] = [];
  for (const question of questions) {
    const measured = await compare<readonly string[]>([
      { name: 'first', task: () => askQuestion(muster, question), runs, prepare: () => muster.absorbWrite() },
      { name: 'again', task: () => askQuestion(muster, question), runs },
      { name: 'raw', task: () => raw.ask(question.sql), runs },
      { name: 'database', task: () => askQuestion(database, question), runs: DATABASE_RUNS },
    ]).catch((error: unknown) => {
      throw new Error(`“${question.name}”: ${error instanceof Error ? error.message : error}`, { cause: error });
    });
    const time = (name: string): number => measured.get(name)?.milliseconds ?? Number.NaN;
    all.push(time('first'));
    again.push(time('again'));
    ofRaw.push(time('first') / time('raw'));
    ofDatabase.push(time('database') / time('first'));
    rows.push([
      question.name,
      question.isPage ? '' : count(Number(measured.get('first')?.result[0])),
      milliseconds(time('first')),
      milliseconds(time('again')),
      milliseconds(time('raw')),
      times(time('first') / time('raw')),
      milliseconds(time('database')),
      times(time('database') / time('first')),
    ]);
  }
  rows.push(['median', '', milliseconds(median(all)), milliseconds(median(again)), '', '', '', '']);
  rows.push(['geometric mean', '', '', '', '', times(geometricMean(ofRaw)), '', times(geometricMean(ofDatabase))]);
  printTable(
    `Questions at ${count(customers)} customers, through GraphQL`,
    ['', 'customers', 'Muster', 'asked again', 'raw DuckDB', 'Muster ÷ raw', 'database', 'database ÷ Muster'],
    rows,
  );
  return [
    below('questions, median', median(all), MOST.median),
    below('questions, 95th percentile', percentile(all, 0.95), MOST.p95),
    below('questions, the slowest', Math.max(...all), MOST.worst),
    {
      what: 'questions beside raw DuckDB, geometric mean',
      measured: times(geometricMean(ofRaw)),
      target: `at most ${times(MOST.ofRaw)}`,
      isKept: geometricMean(ofRaw) <= MOST.ofRaw,
    },
    {
      what: 'questions beside the database, geometric mean',
      measured: times(geometricMean(ofDatabase)),
      target: `at least ${times(LEAST_OF_DATABASE)}`,
      isKept: geometricMean(ofDatabase) >= LEAST_OF_DATABASE,
    },
  ];
};
