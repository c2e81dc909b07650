import { standardCatalog } from '@muster/filters';
import type { AudienceEngine } from '../../src/audience/engine';
import { compare, geometricMean } from '../measure';
import { count, milliseconds, printTable, times } from '../print/table';
import type { Verdict } from '../print/verdicts';
import type { RawDuckdb } from '../raw-duckdb';
import type { Shop } from '../record/bench-record';
import { type BenchQuestion, NOW, PAGE_SIZE, questions } from '../six-questions';

const MOST_OF_RAW = 1.5;
const LEAST_OF_DATABASE = 5;
/** The database takes seconds for some of them. */
const DATABASE_RUNS = 3;

interface Engines {
  readonly engine: AudienceEngine;
  readonly raw: RawDuckdb;
  readonly database: AudienceEngine;
}

const askEngine = async (
  engine: AudienceEngine,
  { workspace }: Shop,
  { filter, isPage }: BenchQuestion,
): Promise<readonly number[]> => {
  const question = { workspaceId: workspace.id, filter, now: NOW, catalog: standardCatalog };
  if (!isPage) return [await engine.count(question)];
  return (await engine.page(question, { order: 'NEWEST', size: PAGE_SIZE })).ids;
};

/** The six questions, by the engine, by raw DuckDB, and by the database. */
export const measureQuestions = async ({ engine, raw, database }: Engines, shop: Shop, runs: number): Promise<Verdict[]> => {
  const rows: string[][] = [];
  const ofRaw: number[] = [];
  const ofDatabase: number[] = [];
  for (const question of questions) {
    const measured = await compare<readonly number[]>([
      { name: 'engine', task: () => askEngine(engine, shop, question), runs },
      { name: 'raw', task: () => raw.ask(question.sql), runs },
      { name: 'database', task: () => askEngine(database, shop, question), runs: DATABASE_RUNS },
    ]);
    const took = (name: string): number => measured.get(name)?.milliseconds ?? Number.NaN;
    ofRaw.push(took('engine') / took('raw'));
    ofDatabase.push(took('database') / took('engine'));
    rows.push([
      question.name,
      question.isPage ? '' : count(measured.get('engine')?.result[0] ?? 0),
      milliseconds(took('engine')),
      milliseconds(took('raw')),
      times(took('engine') / took('raw')),
      milliseconds(took('database')),
      times(took('database') / took('engine')),
    ]);
  }
  const faster = geometricMean(ofDatabase);
  rows.push(['geometric mean', '', '', '', times(geometricMean(ofRaw)), '', times(faster)]);
  printTable(
    `Questions at ${count(shop.customers)} customers`,
    ['', 'customers', 'engine', 'raw DuckDB', 'engine ÷ raw', 'database', 'database ÷ engine'],
    rows,
  );
  return [
    {
      what: 'slowest question beside raw DuckDB',
      measured: times(Math.max(...ofRaw)),
      target: `at most ${times(MOST_OF_RAW)}`,
      isKept: Math.max(...ofRaw) <= MOST_OF_RAW,
    },
    {
      what: 'six questions beside the database, geometric mean',
      measured: times(faster),
      target: `at least ${times(LEAST_OF_DATABASE)}`,
      isKept: faster >= LEAST_OF_DATABASE,
    },
  ];
};

/** How the engine's times grow with the shop. */
export const measureGrowth = async (engine: AudienceEngine, shops: readonly Shop[], runs: number): Promise<void> => {
  const rows: string[][] = [];
  for (const question of questions) {
    const cells: string[] = [];
    for (const shop of shops) {
      const measured = await compare([{ name: 'engine', task: () => askEngine(engine, shop, question), runs }]);
      cells.push(milliseconds(measured.get('engine')?.milliseconds ?? Number.NaN));
    }
    rows.push([question.name, ...cells]);
  }
  printTable('Growth', ['engine', ...shops.map(({ customers }) => count(customers))], rows);
};
