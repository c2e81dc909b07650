import '../src/thread-pool';
import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { openDatabaseEngine } from '../src/audience/database';
import { openDuckdbEngine } from '../src/audience/duckdb';
import { type GraphqlServer, serveShop } from './graphql-server';
import { type BenchOptions, readOptions, USAGE } from './options';
import { measureAccess } from './parts/access';
import { measureAfterWrite } from './parts/after-write';
import { measureBuilder } from './parts/builder';
import { measureFlatness } from './parts/bulk-flat';
import { measureBulkSync } from './parts/bulk-sync';
import { measureCatchUp } from './parts/catch-up';
import { measureEditing } from './parts/editing';
import { measureGrowth } from './parts/growth';
import { measureImport } from './parts/import-files';
import { measureMembership } from './parts/membership';
import { measureQuestions } from './parts/questions';
import { measureFirstSyncs } from './parts/sync';
import { count, say } from './print/table';
import { printVerdicts, type Verdict } from './print/verdicts';
import { openRaw } from './raw-duckdb';
import { fillShops, mysqlFor } from './record/bench-record';
import { PER_CUSTOMER } from './record/generate';

const MEMORY = '1400MB'; // as a server has unless it is told otherwise
/** The targets are stated for this many. */
const TARGET_CUSTOMERS = 1_000_000;

/** A server for each shop, for as long as `use` runs. */
const withServers = async <T>(
  open: () => Promise<GraphqlServer[]>,
  use: (servers: readonly GraphqlServer[]) => Promise<T>,
): Promise<T> => {
  const servers = await open();
  try {
    return await use(servers);
  } finally {
    for (const server of servers) await server.close();
  }
};

const measureAudience = async ({ customers, runs, parts, keep }: BenchOptions): Promise<Verdict[]> => {
  const threads = availableParallelism();
  // The largest first: it is the workspace that a server asks when it has only one to ask.
  const sizes = [customers, customers / 10, customers / 100].map(Math.round).filter((size) => size >= 100);
  const record = await mysqlFor(keep ? `muster_bench_${customers}` : undefined);
  const engine = await openDuckdbEngine({ ...record, memory: MEMORY, threads });
  const database = await openDatabaseEngine({ ...record, questionSeconds: 600 });
  try {
    const shops = await fillShops(record, sizes);
    const [largest] = shops;
    if (largest === undefined) return [];
    const verdicts: Verdict[] = [...(await measureFirstSyncs(engine, shops.toReversed()))];
    const serveAll = () => Promise.all(shops.map((shop) => serveShop({ record, engine }, shop)));
    await withServers(serveAll, async (servers) => {
      const [muster] = servers;
      if (muster === undefined) return;
      if (parts.has('questions') || parts.has('database')) {
        const asked = parts.has('database') ? await serveShop({ record, engine: database }, largest) : undefined;
        const file = path.join(record.dataDir, 'replicas', `${largest.workspace.id}.duckdb`);
        const raw = await openRaw(file, { memory: MEMORY, threads });
        try {
          verdicts.push(...(await measureQuestions({ muster, raw, database: asked }, { customers, runs })));
        } finally {
          await raw.close();
          await asked?.close();
        }
      }
      if (parts.has('growth')) {
        const served = shops.flatMap((shop, index) => {
          const server = servers[index];
          return server ? [{ customers: shop.customers, server }] : [];
        });
        verdicts.push(...(await measureGrowth(served.toReversed(), runs)));
      }
      if (parts.has('access')) verdicts.push(...(await measureAccess({ record, engine }, largest, { plain: muster, runs })));
      if (parts.has('builder')) verdicts.push(...(await measureBuilder(muster, customers, runs)));
      if (parts.has('membership')) verdicts.push(...(await measureMembership(muster, record.database, largest)));
      if (parts.has('editing')) verdicts.push(...(await measureEditing({ server: muster, record }, largest)));
    });
    if (parts.has('write')) {
      verdicts.push(...(await measureAfterWrite({ engine, database: record.database }, largest, runs)));
      verdicts.push(...(await measureCatchUp({ engine, database: record.database }, largest, runs)));
    }
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
  const asksShops = [...parts].some((part) => part !== 'import' && part !== 'flat');
  const verdicts = asksShops ? await measureAudience(options) : [];
  if (parts.has('flat')) verdicts.push(...(await measureFlatness(options.customers * PER_CUSTOMER.events)));
  if (parts.has('import')) verdicts.push(...(await measureImport()));
  const areKept = printVerdicts(verdicts);
  if (options.customers !== TARGET_CUSTOMERS) say(`\nThe targets are stated for ${count(TARGET_CUSTOMERS)} customers.`);
  else if (!areKept) process.exitCode = 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
