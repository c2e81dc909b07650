import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { createApp } from '../../src/app';
import { createConfig } from '../../src/config';
import { importFromFile } from '../../src/modules/imports/import-from-file';
import { orders } from '../../src/modules/imports/kinds';
import { stateOf } from '../../src/modules/imports/state';
import { median, timed } from '../measure';
import { count, perSecond, printTable, say } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { emptySqlite, mysqlFor, newFolder, newWorkspace, type Place } from '../record/bench-record';

const LINES = 30_000;
const LEAST_PER_SECOND = 10_000;
const RUNS = 3;
/** Beside the repository: the file is not part of it. */
const REAL_FILE = path.resolve(process.cwd(), '../../../shared/data/online-retail-lines.csv');

interface File {
  readonly name: string;
  readonly path: string;
  remove(): Promise<void>;
}

/** Lines of the same shape: invoices scattered over the file, returns among them, some lines without a customer. */
const generatedFile = async (): Promise<File> => {
  const folder = await newFolder();
  const file = path.join(folder, 'lines.csv');
  const stream = createWriteStream(file);
  stream.write('InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n');
  for (let line = 0; line < LINES; line++) {
    const invoice = (line * 7_919) % 12_000;
    const isReturn = invoice % 40 === 0;
    const day = String(1 + (invoice % 28)).padStart(2, '0');
    const customer = invoice % 15 === 0 ? '' : `${10_000 + (invoice % 3_500)}.0`;
    stream.write(
      `${isReturn ? 'C' : ''}${500_000 + invoice},S${line % 3_000},PRODUCT ${line % 3_000},${isReturn ? -1 : 1 + (line % 9)},` +
        `2011-${String(1 + (invoice % 12)).padStart(2, '0')}-${day} 10:00:00,${(line % 900) / 100},${customer},United Kingdom\n`,
    );
  }
  stream.end();
  await finished(stream);
  return { name: 'generated lines', path: file, remove: () => rm(folder, { recursive: true, force: true }) };
};

const fileToImport = async (): Promise<File> => {
  const isThere = await stat(REAL_FILE).catch(() => undefined);
  if (isThere) return { name: 'lines of a real shop', path: REAL_FILE, remove: async () => undefined };
  say(`\n${REAL_FILE} is not there: ${count(LINES)} lines of the same shape are generated instead.`);
  return generatedFile();
};

const importOnce = async ({ database, dataDir, url }: Place, file: File): Promise<{ rows: number; milliseconds: number }> => {
  const workspace = await newWorkspace(database, 'Import');
  const place = { DATA_DIR: dataDir, ...(url !== undefined && { DATABASE_URL: url }) };
  const app = await createApp(createConfig({ ...place, PORT: '0', DEMO: 'empty', LOG_LEVEL: 'silent' }));
  try {
    const { result, milliseconds } = await timed(() =>
      importFromFile(app.services, workspace, { kind: orders, path: file.path }),
    );
    if (result.status !== 'DONE') throw new Error(`The import ended ${result.status}: ${result.message}`);
    return { rows: stateOf(result).rowsRead, milliseconds };
  } finally {
    await app.close();
  }
};

const measure = async (open: () => Promise<Place>, file: File): Promise<{ rows: number; milliseconds: number }> => {
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
  const file = await fileToImport();
  try {
    const sqlite = await measure(emptySqlite, file);
    const mysql = await measure(mysqlFor, file);
    const speed = (sqlite.rows / sqlite.milliseconds) * 1000;
    printTable(
      `Import of ${count(sqlite.rows)} ${file.name}`,
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
  } finally {
    await file.remove();
  }
};
