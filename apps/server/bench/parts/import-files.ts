import { rm } from 'node:fs/promises';
import { orderLinesFile } from '@muster/demo-data';
import { type App, createApp } from '../../src/app';
import { createConfig } from '../../src/config';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import { importFromFile } from '../../src/modules/imports/import-from-file';
import { findKind } from '../../src/modules/imports/kinds';
import { stateOf } from '../../src/modules/imports/state';
import { median, timed } from '../measure';
import { count, perSecond, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { emptySqlite, mysqlFor, newFolder, newWorkspace, type Place } from '../record/bench-record';
import { rowsFiles, writeRows } from './import-rows';

const LEAST_PER_SECOND = 15_000;
const RUNS = 3;
const ROWS = 50_000;
/** What is held on to while a file is read must not grow with it. */
const MOST_MEGABYTES = 200;
const SAMPLE_EVERY_MS = 50;

interface Source {
  readonly kind: string;
  readonly path: string;
}

interface Measured {
  readonly rows: number;
  readonly milliseconds: number;
  /** Of this process, reading and database drivers together. */
  readonly cpuMilliseconds: number;
  /** The most that the process held above what it held before. */
  readonly megabytes: number;
}

const usedMegabytes = (): number => process.memoryUsage.rss() / 1024 ** 2;

/** The most memory of the process while something runs, above what it had before. */
const withPeak = async <T>(task: () => Promise<T>): Promise<{ result: T; megabytes: number }> => {
  const before = usedMegabytes();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, usedMegabytes());
  }, SAMPLE_EVERY_MS);
  try {
    const result = await task();
    return { result, megabytes: Math.max(peak, usedMegabytes()) - before };
  } finally {
    clearInterval(timer);
  }
};

const importOne = async ({ services }: App, workspace: Workspace, source: Source): Promise<Measured> => {
  const kind = findKind(source.kind);
  if (kind === undefined) throw new Error(`There is no kind ${source.kind}.`);
  const cpu = process.cpuUsage();
  const { result: timing, megabytes } = await withPeak(() =>
    timed(() => importFromFile(services, workspace, { kind, path: source.path })),
  );
  const { user, system } = process.cpuUsage(cpu);
  const { status, message } = timing.result;
  const { rowsRead, rowsSaved, problemCount } = stateOf(timing.result);
  if (status !== 'DONE') throw new Error(`The import of ${source.kind} ended ${status}: ${message}`);
  if (kind.rows !== undefined && (rowsSaved !== ROWS || problemCount > 0)) throw new Error(`${source.kind}: ${message}`);
  return {
    rows: kind.rows === undefined ? rowsRead : rowsSaved,
    milliseconds: timing.milliseconds,
    cpuMilliseconds: (user + system) / 1000,
    megabytes,
  };
};

/** All files into one record, one after the other. */
const importAll = async ({ database, dataDir, url }: Place, sources: readonly Source[]): Promise<Measured[]> => {
  const place = { DATA_DIR: dataDir, ...(url !== undefined && { DATABASE_URL: url }) };
  const app = await createApp(createConfig({ ...place, PORT: '0', DEMO: 'empty', LOG_LEVEL: 'silent' }));
  try {
    const workspace = await newWorkspace(database, 'Import');
    const measured: Measured[] = [];
    for (const source of sources) measured.push(await importOne(app, workspace, source));
    return measured;
  } finally {
    await app.close();
  }
};

/** Medians of runs into empty records, file by file. */
const measure = async (open: () => Promise<Place>, sources: readonly Source[]): Promise<Measured[]> => {
  const runs: Measured[][] = [];
  for (let run = 0; run <= RUNS; run++) {
    const place = await open();
    try {
      const once = await importAll(place, sources);
      // The first one warms up.
      if (run > 0) runs.push(once);
    } finally {
      await place.remove();
    }
  }
  return sources.map((_, index) => {
    const ofFile = runs.flatMap((run) => run[index] ?? []);
    return {
      rows: ofFile[0]?.rows ?? 0,
      milliseconds: median(ofFile.map(({ milliseconds }) => milliseconds)),
      cpuMilliseconds: median(ofFile.map(({ cpuMilliseconds }) => cpuMilliseconds)),
      megabytes: Math.max(...ofFile.map(({ megabytes }) => megabytes)),
    };
  });
};

const cellsOf = (database: string, { kind }: Source, { rows, milliseconds, cpuMilliseconds, megabytes }: Measured): string[] => [
  `${kind} on ${database}`,
  count(rows),
  `${(milliseconds / 1000).toFixed(2)} s`,
  perSecond(rows, milliseconds),
  `${((1000 * cpuMilliseconds) / rows).toFixed(0)} µs`,
  `${megabytes.toFixed(0)} MB`,
];

const verdictsOf = (database: string, { kind }: Source, { rows, milliseconds, megabytes }: Measured): Verdict[] => [
  {
    what: `import of ${kind} on ${database}, rows a second`,
    measured: count(Math.round((rows / milliseconds) * 1000)),
    target: `at least ${count(LEAST_PER_SECOND)}`,
    isKept: (rows / milliseconds) * 1000 >= LEAST_PER_SECOND,
  },
  {
    what: 'memory that it takes beside',
    measured: `${megabytes.toFixed(0)} MB`,
    target: `below ${MOST_MEGABYTES} MB`,
    isKept: megabytes < MOST_MEGABYTES,
  },
];

/** Files of several kinds, from their bytes to rows in the record that can be undone. */
export const measureImport = async (): Promise<Verdict[]> => {
  const folder = await newFolder();
  try {
    const sources: Source[] = [{ kind: 'orders', path: orderLinesFile() }];
    for (const file of rowsFiles(ROWS)) sources.push({ kind: file.kind, path: await writeRows(folder, file, ROWS) });
    const table: string[][] = [];
    const verdicts: Verdict[] = [];
    for (const [name, open] of [['SQLite', emptySqlite] as const, ['MariaDB', mysqlFor] as const]) {
      for (const [index, measured] of (await measure(open, sources)).entries()) {
        const source = sources[index];
        if (source === undefined) continue;
        table.push(cellsOf(name, source, measured));
        verdicts.push(...verdictsOf(name, source, measured));
      }
    }
    printTable('Imports of files', ['', 'rows', 'took', 'rows', 'CPU for each', 'memory beside'], table);
    return verdicts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
