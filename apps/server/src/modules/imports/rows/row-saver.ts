import type { Services } from '../../../services';
import type { ParsedRow, ParsedRows, RowRefusal } from '../../customers/bulk/bulk-result';
import type { ImportJob } from '../import-job.entity';
import type { RowKind } from '../kinds';
import type { RowValues } from '../kinds/import-kind';
import type { ColumnMapping } from '../mappings/parse-columns';
import { isRefusal, type RowProblem } from '../problem';
import type { ImportRun } from '../run/import-run';
import type { ProblemLog } from '../run/problem-log';
import type { ErrorRows } from './error-rows';
import { cellsOf, type PreparedRecord, type PreparedRow } from './prepared-rows';
import { columnOf, rowProblem } from './row-reader';

export interface RowSaver {
  /** Saves rows; returns how many of them are saved. */
  save(rows: readonly PreparedRow[]): Promise<number>;
}

export interface GoodRow {
  readonly row: number;
  readonly values: RowValues;
}

interface Parts {
  readonly run: Pick<ImportRun, 'workspace' | 'job'>;
  readonly services: Services;
  readonly kind: RowKind;
  readonly mapping: ColumnMapping;
  readonly log: ProblemLog;
  readonly errors: ErrorRows;
  /** Hears of the rows that are saved, where their values were kept. */
  readonly onGood: (rows: readonly GoodRow[]) => void;
}

interface Keyed extends Pick<PreparedRow, 'row' | 'cells'> {
  readonly record: PreparedRecord;
}

/** A call must not name a key twice: each round has a key once, and later rows come in later rounds, so that they win. */
const roundsOf = (rows: readonly Keyed[]): Keyed[][] => {
  const times = new Map<string, number>();
  const rounds: Keyed[][] = [];
  for (const row of rows) {
    const { key } = row.record;
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    const round = rounds[time];
    if (round === undefined) rounds.push([row]);
    else round.push(row);
  }
  return rounds;
};

/** The rows of a round as the record takes them. */
const parsedRows = (round: readonly Keyed[]): ParsedRows<object> => {
  const rows: ParsedRow<object>[] = [];
  const refusals: RowRefusal[] = [];
  for (const [index, { record }] of round.entries()) {
    if ('parsed' in record.outcome) rows.push({ index, row: record.outcome.parsed });
    else refusals.push({ index, ...record.outcome.refusal });
  }
  return { rows, refusals };
};

const shownRow = ({ row, record: { values } }: Keyed): GoodRow[] => (values === undefined ? [] : [{ row, values }]);

const LONGEST_ACTOR = 190;

/** Who wrote what the file says, for the ledger of consents. */
export const actorOf = ({ fileName }: Pick<ImportJob, 'fileName'>): string => `Import of ${fileName}`.slice(0, LONGEST_ACTOR);

export const createRowSaver = ({ run, services, kind, mapping, log, errors, onGood }: Parts): RowSaver => {
  const { workspace, job } = run;
  const actor = actorOf(job);

  const refusalProblem = ({ message, path }: RowRefusal, keyed: Keyed): RowProblem => {
    const column = columnOf(mapping, kind.partOf?.(path) ?? path);
    const cell = column === undefined ? null : (cellsOf(keyed)[column.index] ?? null);
    return rowProblem({ row: keyed.row, column: column?.column ?? null, code: 'REFUSED', message, cell });
  };

  const refuse = async (row: Pick<PreparedRow, 'cells'>, problems: readonly RowProblem[]): Promise<void> => {
    await log.add(problems);
    const refused = problems.filter(isRefusal);
    const [first] = refused;
    if (first === undefined) return;
    const columns = refused.flatMap(({ column }) => column ?? []);
    errors.add({ row: first.row, cells: cellsOf(row), columns, messages: refused.map(({ message }) => message) });
  };

  const saveRound = async (round: readonly Keyed[]): Promise<number> => {
    const { saved, refusals } = await kind.save(services, workspace, { parsed: parsedRows(round), actor });
    for (const refusal of refusals) {
      const row = round[refusal.index];
      if (row !== undefined) await refuse(row, [refusalProblem(refusal, row)]);
    }
    const refused = new Set(refusals.map(({ index }) => index));
    onGood(round.filter((_, index) => !refused.has(index)).flatMap(shownRow));
    return saved;
  };

  return {
    async save(rows) {
      const good: Keyed[] = [];
      // Nearly every row is good and needs no waiting.
      for (const { row, cells, record, problems } of rows) {
        if (problems.length > 0) await refuse({ cells }, problems);
        if (record !== undefined) good.push({ row, cells, record });
      }
      let saved = 0;
      for (const round of roundsOf(good)) saved += await saveRound(round);
      return saved;
    },
  };
};
