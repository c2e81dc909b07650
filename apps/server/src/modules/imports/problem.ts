/** What can be wrong with a cell, or with a row (`column` is null). */
export type ProblemCode =
  | 'MISSING'
  | 'CELLS'
  | 'NUMBER'
  | 'DATE'
  | 'AMBIGUOUS_DATE'
  | 'EMAIL'
  | 'TOO_LONG'
  | 'TOO_LARGE'
  | 'OTHER_CUSTOMER'
  | 'TOO_MANY_LINES'
  | 'RETURN_TOTAL'
  | 'REFUSED';

/** Why a cell cannot be read. The reader of the row adds where it stands. */
export class CellProblem {
  constructor(
    readonly code: ProblemCode,
    readonly message: string,
  ) {}
}

/** Why a row was refused. */
export interface RowProblem {
  /** As a spreadsheet numbers it: the row of the column names is 1. */
  readonly row: number;
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly message: string;
  readonly value: string | null;
}
