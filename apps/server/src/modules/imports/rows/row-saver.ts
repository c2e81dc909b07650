import type { Services } from '../../../services';
import type { RowRefusal } from '../../customers/bulk/bulk-result';
import type { ImportJob } from '../import-job.entity';
import type { RowKind, RowValues } from '../kinds';
import type { ColumnMapping } from '../mappings/parse-columns';
import { isRefusal, type RowProblem } from '../problem';
import type { ImportRun } from '../run/import-run';
import type { ProblemLog } from '../run/problem-log';
import type { ErrorRows } from './error-rows';
import { KeySet } from './key-set';
import { columnOf, type ReadRow, rowProblem } from './row-reader';

export interface RowSaver {
  /** Saves rows; returns how many of them are saved. */
  save(rows: readonly ReadRow[]): Promise<number>;
  /** Hears of a row that was dealt with by an earlier run. */
  skip(row: ReadRow): void;
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
  /** Hears of the rows that are saved. */
  readonly onGood: (rows: readonly GoodRow[]) => void;
}

interface Keyed extends GoodRow {
  readonly cells: readonly string[];
  readonly key: string;
}

/** A call must not name a key twice: each round has a key once, and later rows come in later rounds, so that they win. */
const roundsOf = (rows: readonly Keyed[]): Keyed[][] => {
  const times = new Map<string, number>();
  const rounds: Keyed[][] = [];
  for (const row of rows) {
    const time = times.get(row.key) ?? 0;
    times.set(row.key, time + 1);
    const round = rounds[time];
    if (round === undefined) rounds.push([row]);
    else round.push(row);
  }
  return rounds;
};

const LONGEST_ACTOR = 190;

/** Who wrote what the file says, for the ledger of consents. */
export const actorOf = ({ fileName }: Pick<ImportJob, 'fileName'>): string => `Import of ${fileName}`.slice(0, LONGEST_ACTOR);

const REPEATED = 'An earlier row has the same key. This one replaces what that one said.';

export const createRowSaver = ({ run, services, kind, mapping, log, errors, onGood }: Parts): RowSaver => {
  const { workspace, job } = run;
  const actor = actorOf(job);
  const keys = new KeySet();
  const keyColumn = mapping.find(({ target }) => target.key === 'sourceId')?.column ?? null;

  const refusalProblem = ({ message, path }: RowRefusal, { row, cells }: Keyed): RowProblem => {
    const column = columnOf(mapping, kind.partOf?.(path) ?? path);
    const cell = column === undefined ? null : (cells[column.index] ?? null);
    return rowProblem({ row, column: column?.column ?? null, code: 'REFUSED', message, cell });
  };

  const refuse = async (cells: readonly string[], problems: readonly RowProblem[]): Promise<void> => {
    await log.add(problems);
    const refused = problems.filter(isRefusal);
    const [first] = refused;
    if (first === undefined) return;
    const columns = refused.flatMap(({ column }) => column ?? []);
    errors.add({ row: first.row, cells, columns, messages: refused.map(({ message }) => message) });
  };

  const noteRepeated = async (row: number): Promise<void> =>
    log.add([rowProblem({ row, column: keyColumn, code: 'DUPLICATE', severity: 'NOTED', message: REPEATED, cell: null })]);

  const saveRound = async (round: readonly Keyed[]): Promise<number> => {
    const inputs = round.map(({ values, key }) => kind.inputOf(values, key));
    const { saved, refusals } = await kind.save(services, workspace, { inputs, actor });
    for (const refusal of refusals) {
      const row = round[refusal.index];
      if (row !== undefined) await refuse(row.cells, [refusalProblem(refusal, row)]);
    }
    const refused = new Set(refusals.map(({ index }) => index));
    onGood(round.filter((_, index) => !refused.has(index)));
    return saved;
  };

  return {
    skip({ values }) {
      if (values !== undefined) keys.add(kind.keyOf(values));
    },
    async save(rows) {
      const good: Keyed[] = [];
      // Nearly every row is good and needs no waiting.
      for (const { row, cells, values, problems } of rows) {
        if (problems.length > 0) await refuse(cells, problems);
        if (values === undefined) continue;
        const key = kind.keyOf(values);
        if (!keys.add(key)) await noteRepeated(row);
        good.push({ row, cells, values, key });
      }
      let saved = 0;
      for (const round of roundsOf(good)) saved += await saveRound(round);
      return saved;
    },
  };
};
