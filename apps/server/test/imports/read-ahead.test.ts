import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileRefused } from '../../src/modules/imports/file/file-refused';
import { inspectFile } from '../../src/modules/imports/file/inspect-file';
import { findKind } from '../../src/modules/imports/kinds';
import { parseColumns } from '../../src/modules/imports/mappings/parse-columns';
import { suggestColumns } from '../../src/modules/imports/mappings/suggest';
import { type PreparedRow, preparedRows, type ReadingTask } from '../../src/modules/imports/rows/prepared-rows';
import { readAhead } from '../../src/modules/imports/rows/read-ahead';
import { Stopped } from '../../src/modules/imports/run/lease';
import { NOW, SECRET } from '../harness/factories';

const COUNT = 12_000;
const HEADINGS = 'Customer ID,Name,Email,Birthday,Email consent';

/** Good ones, some that cannot be read, some that cannot be stored and some with the key of an earlier one. */
const line = (index: number): string => {
  if (index % 10 === 3) return `C${index},Anna,c${index}@example.com,soon,yes`;
  if (index % 10 === 7) return `C${index},${'x'.repeat(401)},c${index}@example.com,1990-05-17,no`;
  return `C${index - (index % 100 === 50 ? 1 : 0)},"Anna, ${index}",c${index}@example.com,1990-05-17,yes`;
};

describe('reading a file ahead of saving it', () => {
  let folder: string;
  let task: ReadingTask;
  const { signal } = new AbortController();

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'muster-read-ahead-'));
    const file = path.join(folder, 'customers.csv');
    await writeFile(file, [HEADINGS, ...Array.from({ length: COUNT }, (_, index) => line(index))].join('\n'));
    const kind = findKind('customers');
    if (kind === undefined) throw new Error('There is no such kind.');
    const format = await inspectFile(file, { encoding: 'utf-8', kind });
    const mapping = parseColumns(kind.targets, suggestColumns(kind.targets, format), format.columns);
    const workspace = { timeZone: 'Europe/London', currency: 'GBP' };
    const given = { now: NOW, secret: SECRET, fieldTypes: new Map(), skip: 0, withValues: true };
    task = { path: file, kind: kind.key, format, mapping, ...workspace, ...given };
  });
  afterAll(() => rm(folder, { recursive: true }));

  const gathered = async (turns: AsyncIterable<readonly PreparedRow[]>): Promise<PreparedRow[]> => {
    const rows: PreparedRow[] = [];
    for await (const turn of turns) rows.push(...turn);
    return rows;
  };

  /** How many threads were started and ended while something was done. */
  const threadsOf = async (act: () => Promise<unknown>): Promise<{ started: number; error: unknown }> => {
    const terminate = jest.spyOn(Worker.prototype, 'terminate');
    const error = await act().catch((reason: unknown) => reason);
    const ended = await Promise.all(terminate.mock.results.map(({ value }) => value));
    terminate.mockRestore();
    return { started: ended.length, error };
  };

  it('gives the same rows from a thread of its own as from this one', async () => {
    const here = await gathered(preparedRows(task));
    const { started, error } = await threadsOf(async () => expect(await gathered(readAhead(task, signal))).toEqual(here));
    expect(error).toBeUndefined();
    expect(started).toBe(1);
    expect(here).toHaveLength(COUNT);
    expect(here[3]).toMatchObject({ row: 5, record: undefined, problems: [{ code: 'DATE', severity: 'REFUSED' }] });
    expect(here[7]?.record?.outcome).toMatchObject({ refusal: { code: 'INVALID', path: ['name'] } });
    expect(here[50]).toMatchObject({ record: { key: 'C49' }, problems: [{ code: 'DUPLICATE', severity: 'NOTED' }] });
  });

  it('leaves out rows that were dealt with before, and still knows their keys', async () => {
    const rows = await gathered(readAhead({ ...task, skip: 50 }, signal));
    expect(rows).toHaveLength(COUNT - 50);
    expect(rows[0]).toMatchObject({ row: 52, problems: [{ code: 'DUPLICATE' }] });
  });

  it('ends the thread when nobody wants more rows', async () => {
    const { started } = await threadsOf(async () => {
      for await (const _ of readAhead(task, signal)) break;
    });
    expect(started).toBe(1);
  });

  it('ends the thread when the import is stopped, also where nothing more is read', async () => {
    const controller = new AbortController();
    // The thread never hears that its rows are taken, and waits for ever.
    const postMessage = jest.spyOn(Worker.prototype, 'postMessage').mockImplementation(() => undefined);
    const { started, error } = await threadsOf(async () => {
      setTimeout(() => controller.abort(new Stopped('CANCELLED')), 500);
      await gathered(readAhead(task, controller.signal));
    });
    postMessage.mockRestore();
    expect(started).toBe(1);
    expect(error).toMatchObject({ reason: 'CANCELLED' });
  });

  it('does not take a thread that dies for the end of the file', async () => {
    const die = function (this: Worker): void {
      void this.terminate();
    };
    const postMessage = jest.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(die);
    const { error } = await threadsOf(() => gathered(readAhead(task, signal)));
    postMessage.mockRestore();
    expect(error).toEqual(new Error('The thread that reads the file ended before the file did.'));
  });

  it('hears why a file cannot be read', async () => {
    const open = path.join(folder, 'open.csv');
    await writeFile(open, `${HEADINGS}\nC1,"Anna`);
    await expect(gathered(readAhead({ ...task, path: open }, signal))).rejects.toThrow(FileRefused);
    const gone = path.join(folder, 'gone.csv');
    await expect(gathered(readAhead({ ...task, path: gone }, signal))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
