import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that an import of the benchmark reads. */
export interface RowsFile {
  /** As in `importKinds`. */
  readonly kind: string;
  readonly columns: readonly string[];
  cells(index: number): readonly (string | number)[];
}

const DAY = 86_400_000;
const LAST_DAY = Date.UTC(2025, 11, 31);
const ROWS_PER_CHUNK = 1_000;

const pick = (words: readonly string[], index: number): string => words[index % words.length] ?? '';
const momentOf = (index: number, days: number): string =>
  new Date(LAST_DAY - ((index * 7_919) % days) * DAY + (index % 86_400) * 1_000).toISOString().slice(0, 19).replace('T', ' ');
const dayOf = (index: number): string =>
  new Date(Date.UTC(1960, 0, 1) + ((index * 7_919) % 15_000) * DAY).toISOString().slice(0, 10);

const FIRST_NAMES = ['Anna', 'Ben', 'Clara', 'David', 'Eva', 'Jürgen', 'Zoë'];
const LAST_NAMES = ['Berger', 'Steiner', 'Hofer', 'Wald', 'Müller', 'Lang', 'O’Neill'];
const CITIES = ['Wien', 'Graz', 'Linz', 'Berlin', 'München', 'Zürich', 'London', 'Leeds', 'Paris'];
const COUNTRIES = ['AT', 'Germany', 'CH', 'United Kingdom', 'FR'];

/** The first files are those that the others need: nobody visits who is not there. */
export const rowsFiles = (customers: number): readonly RowsFile[] => {
  const customerOf = (index: number): string => `c${1 + ((index * 7_919) % customers)}`;
  return [
    {
      kind: 'customers',
      columns: ['Customer ID', 'Email', 'First name', 'Last name', 'Phone', 'Birthday', 'Language', 'Postal code', 'City'].concat(
        ['Country', 'Registered at', 'Customer type', 'Email consent', 'Consent at'],
      ),
      cells: (index) => [
        `c${index + 1}`,
        `person${index}@example.com`,
        pick(FIRST_NAMES, index),
        pick(LAST_NAMES, index * 3 + 1),
        `+43 660 ${1_000_000 + index}`,
        dayOf(index),
        pick(['de', 'en', 'fr'], index),
        1_000 + (index % 9_000),
        pick(CITIES, index),
        pick(COUNTRIES, index * 7),
        momentOf(index, 1_500),
        pick(['Retail', 'Retail', 'Wholesale'], index),
        pick(['yes', 'yes', 'no'], index),
        momentOf(index, 300),
      ],
    },
    {
      kind: 'visits',
      columns: ['Visit ID', 'Customer ID', 'Visit date', 'Outlet'],
      cells: (index) => [`v${index}`, customerOf(index), momentOf(index, 365), `Outlet ${index % 40}`],
    },
    {
      kind: 'events',
      columns: ['Event ID', 'Customer ID', 'Event', 'Timestamp', 'properties'],
      cells: (index) => [
        `e${index}`,
        customerOf(index),
        `event_${index % 20}`,
        momentOf(index, 365),
        `"{""channel"":""${pick(['web', 'app'], index)}"",""items"":${index % 7}}"`,
      ],
    },
    {
      kind: 'points',
      columns: ['Transaction ID', 'Customer ID', 'Program', 'Points', 'Transaction date'],
      cells: (index) => [`p${index}`, customerOf(index), 'Beans', (index % 600) - 50, momentOf(index, 730)],
    },
  ];
};

function* textOf({ columns, cells }: RowsFile, rows: number): Generator<string> {
  yield `${columns.join(',')}\n`;
  for (let from = 0; from < rows; from += ROWS_PER_CHUNK) {
    const indexes = Array.from({ length: Math.min(ROWS_PER_CHUNK, rows - from) }, (_, index) => from + index);
    yield indexes.map((index) => `${cells(index).join(',')}\n`).join('');
  }
}

/** Writes a file of so many rows into a folder; returns its path. */
export const writeRows = async (folder: string, file: RowsFile, rows: number): Promise<string> => {
  const place = path.join(folder, `${file.kind}.csv`);
  await pipeline(Readable.from(textOf(file, rows)), createWriteStream(place));
  return place;
};
