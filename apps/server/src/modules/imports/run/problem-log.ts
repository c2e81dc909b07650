import type { Database } from '../../../database/database';
import type { ImportJob } from '../import-job.entity';
import { ImportProblem } from '../import-problem.entity';
import { LIMITS } from '../limits';
import type { RowProblem } from '../problem';

const PER_INSERT = 500;
const FIRST = 20;

const rowOf = (job: ImportJob, problem: RowProblem): Omit<ImportProblem, 'id'> => ({
  workspaceId: job.workspaceId,
  importId: job.id,
  rowNumber: problem.row,
  columnName: problem.column,
  code: problem.code,
  message: problem.message.slice(0, 500),
  value: problem.value?.slice(0, 500) ?? null,
});

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
    await this.database.transaction((manager) =>
      manager.insert(
        ImportProblem,
        waiting.map((problem) => rowOf(this.job, problem)),
      ),
    );
  }
}
