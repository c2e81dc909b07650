import { MoreThan } from 'typeorm';
import type { Database } from '../../../database/database';
import type { ImportJob } from '../import-job.entity';
import { ImportProblem } from '../import-problem.entity';
import { LIMITS } from '../limits';
import { isRefusal, type RowProblem } from '../problem';
import type { ImportState } from '../state';

const PER_INSERT = 500;
const FIRST = 20;

/** Through the driver: what TypeORM adds to each row costs more than reading the row did. `row_number` is a word of SQL. */
const INSERT =
  'INSERT INTO import_problem (workspace_id, import_id, `row_number`, column_name, code, severity, message, value) VALUES ';
const PLACE = '(?, ?, ?, ?, ?, ?, ?, ?)';

const valuesOf = (job: ImportJob, { row, column, code, severity, message, value }: RowProblem): (number | string | null)[] => [
  job.workspaceId,
  job.id,
  row,
  column,
  code,
  severity,
  message.slice(0, 500),
  value?.slice(0, 500) ?? null,
];

type Counts = Pick<ImportState, 'problemCount' | 'notedCount'>;

/** Counts the problems of an import and keeps the first of them: ten thousand refusals, and some notes. */
export class ProblemLog {
  /** The first of them, to be shown at once. */
  readonly first: RowProblem[] = [];
  #waiting: RowProblem[] = [];
  #refused: number;
  #noted: number;

  /** @param before of an import that goes on after it was broken off */
  constructor(
    private readonly database: Database,
    private readonly job: ImportJob,
    before: Counts = { problemCount: 0, notedCount: 0 },
  ) {
    this.#refused = before.problemCount;
    this.#noted = before.notedCount;
  }

  /** Why rows were refused. */
  get count(): number {
    return this.#refused;
  }

  /** What is odd about rows that were not. */
  get noted(): number {
    return this.#noted;
  }

  get counts(): Counts {
    return { problemCount: this.#refused, notedCount: this.#noted };
  }

  /** Forgets what an earlier run of the import found. */
  async clear(): Promise<void> {
    const { id } = this.job;
    await this.database.transaction((manager) => manager.delete(ImportProblem, { importId: id }));
  }

  /** Forgets what was found below a row, which is read again. */
  async forgetAfter(row: number): Promise<void> {
    const { id } = this.job;
    await this.database.transaction((manager) => manager.delete(ImportProblem, { importId: id, rowNumber: MoreThan(row) }));
  }

  /** @returns a promise only when there is something to wait for. */
  add(problems: readonly RowProblem[]): Promise<void> | undefined {
    for (const problem of problems) {
      if (this.first.length < FIRST) this.first.push(problem);
      if (this.#isKept(problem)) this.#waiting.push(problem);
    }
    return this.#waiting.length >= PER_INSERT ? this.flush() : undefined;
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    const statement = INSERT + waiting.map(() => PLACE).join(', ');
    const values = waiting.flatMap((problem) => valuesOf(this.job, problem));
    await this.database.transaction((manager) => manager.query(statement, values));
  }

  #isKept(problem: RowProblem): boolean {
    return isRefusal(problem) ? this.#refused++ < LIMITS.storedProblems : this.#noted++ < LIMITS.storedNotes;
  }
}
