import { askQuestion } from '../ask-question';
import type { GraphqlServer } from '../graphql-server';
import { compare, geometricMean, median, percentile, timed } from '../measure';
import { count, milliseconds, printTable, times } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { questions } from '../questions';
import type { BenchQuestion } from '../questions/question';
import type { RawDuckdb } from '../raw-duckdb';

const MOST = { median: 40, p95: 150, worst: 400, ofRaw: 1.5 } as const;
const LEAST_OF_DATABASE = 10;

interface Contenders {
  readonly muster: GraphqlServer;
  readonly raw: RawDuckdb;
  /** Asked once, as it takes up to a minute for some of them; left out, as long as it would take. */
  readonly database?: GraphqlServer | undefined;
}

const below = (what: string, measured: number, most: number): Verdict => ({
  what,
  measured: milliseconds(measured),
  target: `below ${most} ms`,
  isKept: measured < most,
});

const besideDatabase = (measured: number): Verdict => ({
  what: 'questions beside the database, geometric mean',
  measured: times(measured),
  target: `at least ${times(LEAST_OF_DATABASE)}`,
  isKept: measured >= LEAST_OF_DATABASE,
});

/** What the database answers, and how long it takes. */
const askDatabase = async (database: GraphqlServer, question: BenchQuestion, known: readonly string[]): Promise<number> => {
  const { result, milliseconds } = await timed(() => askQuestion(database, question));
  if (JSON.stringify(result) === JSON.stringify(known)) return milliseconds;
  throw new Error(`“${question.name}”: the database answers ${JSON.stringify(result)} and Muster ${JSON.stringify(known)}`);
};

/** What Muster's times are called in verdicts. */
const ASKED = { fresh: 'that nobody has asked', written: 'after a write', again: 'again' } as const;
type Asked = keyof typeof ASKED;

const verdictsOf = (asked: Asked, took: readonly number[]): Verdict[] => [
  below(`questions ${ASKED[asked]}, median`, median(took), MOST.median),
  below(`questions ${ASKED[asked]}, 95th percentile`, percentile(took, 0.95), MOST.p95),
  below(`questions ${ASKED[asked]}, the slowest`, Math.max(...took), MOST.worst),
];

/**
 * All questions, by Muster through GraphQL, by raw DuckDB, and by the database through GraphQL. Their answers have to agree.
 * Muster keeps the sets of customers that it finds, and after a write looks again at those whose rows it changed. So it is asked
 * what nobody has asked, which is compared with the others, what was asked before a write to every table, and again.
 */
export const measureQuestions = async (
  { muster, raw, database }: Contenders,
  { customers, runs }: { customers: number; runs: number },
): Promise<Verdict[]> => {
  const rows: string[][] = [];
  const took: Record<Asked, number[]> = { fresh: [], written: [], again: [] };
  const ofRaw: number[] = [];
  const ofDatabase: number[] = [];
  for (const question of questions) {
    const measured = await compare<readonly string[]>([
      { name: 'fresh', task: () => askQuestion(muster, question), runs, prepare: () => muster.forgetQuestions() },
      { name: 'written', task: () => askQuestion(muster, question), runs, prepare: () => muster.absorbWrite() },
      { name: 'again', task: () => askQuestion(muster, question), runs },
      { name: 'raw', task: () => raw.ask(question.sql), runs },
    ]).catch((error: unknown) => {
      throw new Error(`“${question.name}”: ${error instanceof Error ? error.message : error}`, { cause: error });
    });
    const time = (name: string): number => measured.get(name)?.milliseconds ?? Number.NaN;
    for (const asked of ['fresh', 'written', 'again'] as const) took[asked].push(time(asked));
    ofRaw.push(time('fresh') / time('raw'));
    const databaseTook = database && (await askDatabase(database, question, measured.get('fresh')?.result ?? []));
    if (databaseTook !== undefined) ofDatabase.push(databaseTook / time('fresh'));
    rows.push([
      question.name,
      question.isPage ? '' : count(Number(measured.get('fresh')?.result[0])),
      milliseconds(time('fresh')),
      milliseconds(time('written')),
      milliseconds(time('again')),
      milliseconds(time('raw')),
      times(time('fresh') / time('raw')),
      ...(databaseTook === undefined ? [] : [milliseconds(databaseTook), times(databaseTook / time('fresh'))]),
    ]);
  }
  const beside = database ? ['', times(geometricMean(ofDatabase))] : [];
  rows.push(['median', '', ...Object.values(took).map((all) => milliseconds(median(all))), '', '', ...beside.map(() => '')]);
  rows.push(['geometric mean', '', '', '', '', '', times(geometricMean(ofRaw)), ...beside]);
  printTable(
    `Questions at ${count(customers)} customers, through GraphQL`,
    [
      '',
      'customers',
      'Muster',
      'after a write',
      'again',
      'raw DuckDB',
      'Muster ÷ raw',
      ...(database ? ['database', 'database ÷ Muster'] : []),
    ],
    rows,
  );
  return [
    ...verdictsOf('fresh', took.fresh),
    ...verdictsOf('written', took.written),
    {
      what: 'questions beside raw DuckDB, geometric mean',
      measured: times(geometricMean(ofRaw)),
      target: `at most ${times(MOST.ofRaw)}`,
      isKept: geometricMean(ofRaw) <= MOST.ofRaw,
    },
    ...(database ? [besideDatabase(geometricMean(ofDatabase))] : []),
  ];
};
