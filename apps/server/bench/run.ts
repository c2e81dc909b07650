import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { openDatabaseEngine } from '../src/audience/database';
import { openDuckdbEngine } from '../src/audience/duckdb';
import { type BenchOptions, readOptions, USAGE } from './options';
import { measureAfterWrite } from './parts/after-write';
import { measureBulkSync } from './parts/bulk-sync';
import { measureImport } from './parts/import-lines';
import { measureGrowth, measureQuestions } from './parts/questions';
import { measureFirstSyncs } from './parts/sync';
import { count, say } from './print/table';
import { printVerdicts, type Verdict } from './print/verdicts';
import { openRaw } from './raw-duckdb';
import { fillShops, mysqlFor } from './record/bench-record';

const MEMORY = '2GB';
/** The targets are stated for this many. */
const TARGET_CUSTOMERS = 1_000_000;

const measureAudience = async ({ customers, runs, parts, keep }: BenchOptions): Promise<Verdict[]> => {
  const threads = availableParallelism();
  // The largest first: it is the workspace that a server asks when it has only one to ask.
  const sizes = [customers, customers / 10, customers / 100].map(Math.round).filter((size) => size >= 100);
  const record = await mysqlFor(keep ? `muster_bench_${customers}` : undefined);
  const engine = await openDuckdbEngine({ ...record, memory: MEMORY, threads });
  const database = await openDatabaseEngine({ ...record, questionSeconds: 600 });
  try {
    const shops = await fillShops(record, sizes);
    const verdictsOfSync = await measureFirstSyncs(engine, shops.toReversed());
    const [largest] = shops;
    if (largest === undefined) return [];
    const verdicts: Verdict[] = [...verdictsOfSync];
    if (parts.has('questions')) {
      const file = path.join(record.dataDir, 'replicas', `${largest.workspace.id}.duckdb`);
      const raw = await openRaw(file, { memory: MEMORY, threads });
      verdicts.push(...(await measureQuestions({ engine, raw, database }, largest, runs)));
      await raw.close();
      await measureGrowth(engine, shops.toReversed(), runs);
    }
    if (parts.has('write')) verdicts.push(...(await measureAfterWrite({ engine, database: record.database }, largest, runs)));
    if (parts.has('bulk')) verdicts.push(...(await measureBulkSync(record.url, largest)));
    return verdicts;
  } finally {
    await engine.close();
    await database.close();
    await record.remove();
  }
};

const main = async (): Promise<void> => {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return say(USAGE);
  const options = readOptions(args);
  say(
    `${count(options.customers)} customers, ${availableParallelism()} processors, medians of ${options.runs} runs after a warm-up`,
  );
  const { parts } = options;
  const asksShops = [...parts].some((part) => part !== 'import');
  const verdicts = [...(asksShops ? await measureAudience(options) : []), ...(parts.has('import') ? await measureImport() : [])];
  const areKept = printVerdicts(verdicts);
  if (options.customers !== TARGET_CUSTOMERS) say(`\nThe targets are stated for ${count(TARGET_CUSTOMERS)} customers.`);
  else if (!areKept) process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
