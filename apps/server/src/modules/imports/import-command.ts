import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CannotStart } from '../../cannot-start';
import { publicId } from '../../database/public-id';
import { Refusal } from '../../errors';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { hasCode } from './error-code';
import { errorFile } from './error-file';
import { FileRefused } from './file/file-refused';
import { importPath } from './import-folder';
import { importFromFile } from './import-from-file';
import type { ImportJob } from './import-job.entity';
import { findKind, type ImportKind, kindOf } from './kinds';
import type { MappingEntry } from './mappings/mapping-entry';
import { count } from './run/ending';
import type { ImportProgress } from './run/import-run';
import { optionsOf, type Summary, stateOf } from './state';

/** What follows `muster import`. */
export interface ImportArguments {
  /** Key of an `ImportKind`. */
  readonly kind: string;
  readonly file: string;
  /** `customer=CustomerID`; replaces what would be guessed. `price=` maps the price to nothing. */
  readonly map: readonly string[];
  /** Left out: as the file suggests; empty: none. */
  readonly returnPrefix?: string | undefined;
  readonly demoAddresses?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

export interface CommandOutput {
  /** Says the answer. */
  say(line: string): void;
  /** Says how far it is. */
  tell(line: string): void;
}

const PROGRESS_EVERY_MS = 1_000;

const number = new Intl.NumberFormat('en');

/** @throws Refusal */
const parseEntry = (text: string): MappingEntry => {
  const at = text.indexOf('=');
  if (at < 1) throw new Refusal('INVALID', `--map ${text}: write TARGET=COLUMN, for example customer=CustomerID.`);
  return { target: text.slice(0, at).trim(), column: text.slice(at + 1).trim() };
};

const overridden = (guesses: readonly MappingEntry[], given: readonly MappingEntry[]): MappingEntry[] => {
  const kept = guesses.filter((guess) => !given.some(({ target, column }) => target === guess.target || column === guess.column));
  return [...kept, ...given.filter(({ column }) => column !== '')];
};

const describeMapping = ({ target, column, transform = {} }: MappingEntry): string => {
  const how = [transform.dateOrder, transform.decimal === undefined ? undefined : `decimal ${transform.decimal.toLowerCase()}`];
  const said = how.filter((part) => part !== undefined).join(', ');
  return `  ${target.padEnd(14)} ${column}${said === '' ? '' : ` (${said})`}`;
};

const describeStart = ({ tell }: CommandOutput, job: ImportJob): void => {
  const { mapping, returnPrefix, format, suggestedName } = optionsOf(job);
  tell(`${job.fileName}: ${number.format(format.rowCount)} rows`);
  if (job.message !== null) tell(job.message);
  if (suggestedName) tell(`Mapped as kept under the name ${suggestedName}.`);
  for (const entry of mapping) tell(describeMapping(entry));
  if (kindOf(job).rows !== undefined) return;
  tell(
    returnPrefix === null
      ? 'Orders with a negative total are returns.'
      : `Orders whose number begins with ${returnPrefix} are returns.`,
  );
};

const reporter = ({ tell }: CommandOutput, kind: ImportKind): ((progress: ImportProgress) => void) => {
  let last = performance.now();
  return ({ phase, done, total }) => {
    if (performance.now() - last < PROGRESS_EVERY_MS) return;
    last = performance.now();
    const unit = kind.rows === undefined ? 'orders' : 'rows';
    const what = phase === 'SAVING' ? `${unit} saved` : 'rows read';
    tell(`  ${number.format(done)} of ${number.format(total)} ${what}`);
  };
};

const describeDryRun = ({ say }: CommandOutput, kind: ImportKind, summary: Summary): void => {
  const { goodRows, rows, orders, returns, customers } = summary;
  if (kind.rows !== undefined) {
    say(`${number.format(goodRows)} of ${number.format(rows)} rows are good.`);
    return;
  }
  say(`${number.format(goodRows)} of ${number.format(rows)} rows are good:`);
  say(`${number.format(orders)} orders, ${number.format(returns)} of them returns, of ${number.format(customers)} customers.`);
};

const writeErrorFile = async (services: Services, workspace: Workspace, job: ImportJob): Promise<string> => {
  const name = `${path.parse(job.fileName).name}-${job.id}.errors.csv`;
  const target = importPath(services.config, name);
  await pipeline(Readable.from(errorFile({ services, workspace, job })), createWriteStream(target, { mode: 0o600 }));
  return target;
};

const describeProblems = async (
  output: CommandOutput,
  services: Services,
  workspace: Workspace,
  job: ImportJob,
): Promise<void> => {
  const { problemCount } = stateOf(job);
  if (problemCount === 0) return;
  const target = await writeErrorFile(services, workspace, job);
  output.say(`${count(problemCount, 'problem')}; the rows that were refused are in ${target}`);
};

/** What to tell somebody whose file cannot be imported; undefined for faults of ours. */
const complaint = (error: unknown, file: string): string | undefined => {
  if (error instanceof FileRefused || error instanceof Refusal) return error.message;
  if (hasCode(error, 'ENOENT')) return `There is no file ${file}.`;
  if (hasCode(error, 'EISDIR')) return `${file} is a folder.`;
  return hasCode(error, 'EACCES') ? `${file} cannot be read: permission denied.` : undefined;
};

/** @throws CannotStart */
const requestedKind = (key: string): ImportKind => {
  const kind = findKind(key);
  if (kind === undefined) throw new CannotStart(`There is no kind of import called ${key}.`);
  return kind;
};

/** `muster import orders FILE`: imports and tells how it goes. @throws CannotStart, with why, when it did not end well */
export const importCommand = async (
  services: Services,
  workspace: Workspace,
  { kind: key, file, map, returnPrefix, demoAddresses, dryRun }: ImportArguments,
  output: CommandOutput,
): Promise<void> => {
  const kind = requestedKind(key);
  const imported = async (): Promise<ImportJob> => {
    const given = map.map(parseEntry);
    return importFromFile(services, workspace, {
      kind,
      path: file,
      mapping: (guesses) => overridden(guesses, given),
      returnPrefix: returnPrefix === '' ? null : returnPrefix,
      makeDemoAddresses: demoAddresses,
      dryRun,
      onStart: (started) => describeStart(output, started),
      onProgress: reporter(output, kind),
    });
  };
  const job = await imported().catch((error: unknown) => {
    const message = complaint(error, file);
    throw message === undefined ? error : new CannotStart(message);
  });
  if (job.status === 'FAILED' || job.status === 'CANCELLED') throw new CannotStart(job.message ?? job.status);
  const { dryRun: summary } = stateOf(job);
  if (summary !== null) describeDryRun(output, kind, summary);
  if (job.message !== null) output.say(job.message);
  output.tell(`This was import ${publicId('imp', job.id)}.`);
  await describeProblems(output, services, workspace, job);
};
