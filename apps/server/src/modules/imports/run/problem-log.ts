import type { Database } from '../../../database/database';
import type { ImportJob } from '../import-job.entity';
import { ImportProblem } from '../import-problem.entity';
import { LIMITS } from '../limits';
import type { RowProblem } from '../problem';

const PER_INSERT = 500;
const FIRST = 20;

/** Through the driver: what TypeORM adds to each row costs more than reading the row did. `row_number` is a word of SQL. */
const INSERT = 'INSERT INTO import_problem (workspace_id, import_id, `row_number`, column_name, code, message, value) VALUES ';
const PLACE = '(?, ?, ?, ?, ?, ?, ?)';

const valuesOf = (job: ImportJob, { row, column, code, message, value }: RowProblem): (number | string | null)[] => [
  job.workspaceId,
  job.id,
  row,
  column,
  code,
  message.slice(0, 500),
  value?.slice(0, 500) ?? null,
];

/** Counts the problems of an import and keeps the first ten thousand. */
export class ProblemLog {
  /** The first of them, to be shown at once. */
  readonly first: RowProblem[] = [];
  #waiting: RowProblem[] = [];
  #stored = 0;

  constructor(
    private readonly database: Database,
    private readonly job: ImportJob,
    /** Of an import that goes on after it was broken off. */
    public count = 0,
  ) {
    this.#stored = count;
  }

  /** Forgets what an earlier run of the import found. */
  async clear(): Promise<void> {
    const { id } = this.job;
    await this.database.transaction((manager) => manager.delete(ImportProblem, { importId: id }));
  }

  /** @returns a promise only when there is something to wait for. */
  add(problems: readonly RowProblem[]): Promise<void> | undefined {
    this.count += problems.length;
    for (const problem of problems) {
      if (this.first.length < FIRST) this.first.push(problem);
      if (this.#stored + this.#waiting.length < LIMITS.storedProblems) this.#waiting.push(problem);
    }
    return this.#waiting.length >= PER_INSERT ? this.flush() : undefined;
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#stored += waiting.length;
    if (waiting.length === 0) return;
    const statement = INSERT + waiting.map(() => PLACE).join(', ');
    const values = waiting.flatMap((problem) => valuesOf(this.job, problem));
    await this.database.transaction((manager) => manager.query(statement, values));
  }
}
