import { access } from 'node:fs/promises';
import { CannotStart } from '../cannot-start';
import { Refusal } from '../errors';
import { currentWorkspace } from '../modules/access/current-workspace';
import { importOrdersFromFile } from '../modules/imports';
import { FileRefused } from '../modules/imports/file/file-refused';
import type { ImportJob } from '../modules/imports/import-job.entity';
import type { MappingEntry } from '../modules/imports/lines/mapping';
import { stateOf } from '../modules/imports/state';
import { seed } from '../seeding/seed';
import type { Services } from '../services';

interface Options {
  readonly file: string;
  /** `target=column`, as they were typed. */
  readonly map: readonly string[];
  readonly returnPrefix?: string;
  readonly demoAddresses?: true;
  readonly dryRun?: true;
  /** Says the answer. */
  say(line: string): void;
  /** Says how far it is. */
  tell(line: string): void;
}

const mappingEntry = (text: string): MappingEntry => {
  const [target = '', ...column] = text.split('=');
  if (target === '' || column.length === 0)
    throw new CannotStart(`--map takes target=column, such as sku=StockCode; this is "${text}".`);
  return { target, column: column.join('=') };
};

/** What can be wrong with the file or the options, in one line. Everything else is a fault and keeps its stack. */
const inOneLine = (error: unknown): never => {
  if (error instanceof Refusal || error instanceof FileRefused) throw new CannotStart(error.message);
  throw error;
};

const summary = (job: ImportJob): string[] => {
  const { ordersSaved, customersSaved, problemCount, dryRun } = stateOf(job);
  if (dryRun !== null) {
    const { orders, returns, customers, goodRows, rows } = dryRun;
    return [
      `Would save ${orders} orders (${returns} of them returns) of ${customers} customers from ${goodRows} of ${rows} rows.`,
    ];
  }
  return [`Saved ${ordersSaved} orders and ${customersSaved} customers.`, `${problemCount} rows were refused.`];
};

/** Imports a file here and now. @throws CannotStart when it cannot be done or did not end well */
export const importOrders = async (services: Services, options: Options): Promise<void> => {
  const { file, map, returnPrefix, demoAddresses, dryRun, say, tell } = options;
  await access(file).catch(() => {
    throw new CannotStart(`There is no file ${file} that can be read.`);
  });
  await seed(services, { onProgress: tell });
  const job = await importOrdersFromFile(services, await currentWorkspace(services), {
    path: file,
    mapping: map.length === 0 ? undefined : map.map(mappingEntry),
    returnPrefix,
    makeDemoAddresses: demoAddresses,
    dryRun,
    onProgress: ({ phase, done, total }) => tell(`${phase.toLowerCase()} ${done} of ${total}`),
  }).catch(inOneLine);
  if (job.message !== null) say(job.message);
  for (const line of summary(job)) say(line);
  if (job.status === 'FAILED' || job.status === 'CANCELLED') throw new CannotStart(`The import ended as ${job.status}.`);
};
