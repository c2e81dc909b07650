import path from 'node:path';
import { orderLinesFile } from '@muster/demo-data';
import { createApp } from '../../src/app';
import { createConfig } from '../../src/config';
import { importFromFile } from '../../src/modules/imports/import-from-file';
import { orders } from '../../src/modules/imports/kinds';
import { stateOf } from '../../src/modules/imports/state';
import { median, timed } from '../measure';
import { count, perSecond, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { emptySqlite, mysqlFor, newWorkspace, type Place } from '../record/bench-record';

const LEAST_PER_SECOND = 10_000;
const RUNS = 3;

const importOnce = async ({ database, dataDir, url }: Place, file: string): Promise<{ rows: number; milliseconds: number }> => {
  const workspace = await newWorkspace(database, 'Import');
  const place = { DATA_DIR: dataDir, ...(url !== undefined && { DATABASE_URL: url }) };
  const app = await createApp(createConfig({ ...place, PORT: '0', DEMO: 'empty', LOG_LEVEL: 'silent' }));
  try {
    const { result, milliseconds } = await timed(() => importFromFile(app.services, workspace, { kind: orders, path: file }));
    if (result.status !== 'DONE') throw new Error(`The import ended ${result.status}: ${result.message}`);
    return { rows: stateOf(result).rowsRead, milliseconds };
  } finally {
    await app.close();
  }
};

const measure = async (open: () => Promise<Place>, file: string): Promise<{ rows: number; milliseconds: number }> => {
  const runs: { rows: number; milliseconds: number }[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const place = await open();
    try {
      const once = await importOnce(place, file);
      // The first one warms up.
      if (run > 0) runs.push(once);
    } finally {
      await place.remove();
    }
  }
  return { rows: runs[0]?.rows ?? 0, milliseconds: median(runs.map(({ milliseconds }) => milliseconds)) };
};

/** A file of order lines, from its bytes to orders, lines and customers in the record. */
export const measureImport = async (): Promise<Verdict[]> => {
  const file = orderLinesFile();
  const sqlite = await measure(emptySqlite, file);
  const mysql = await measure(mysqlFor, file);
  const speed = (sqlite.rows / sqlite.milliseconds) * 1000;
  printTable(
    `Import of ${count(sqlite.rows)} order lines, ${path.basename(file)}`,
    ['record', 'took', 'lines'],
    [
      ['SQLite', `${(sqlite.milliseconds / 1000).toFixed(2)} s`, perSecond(sqlite.rows, sqlite.milliseconds)],
      ['MariaDB', `${(mysql.milliseconds / 1000).toFixed(2)} s`, perSecond(mysql.rows, mysql.milliseconds)],
    ],
  );
  return [
    {
      what: 'import on SQLite, lines a second',
      measured: count(Math.round(speed)),
      target: `at least ${count(LEAST_PER_SECOND)}`,
      isKept: speed >= LEAST_PER_SECOND,
    },
  ];
};
