/** What can be wrong with a cell, or with a row (`column` is null). */
export type ProblemCode =
  | 'MISSING'
  | 'CELLS'
  | 'NUMBER'
  | 'DATE'
  | 'AMBIGUOUS_DATE'
  | 'EMAIL'
  | 'PHONE'
  | 'COUNTRY'
  | 'CHOICE'
  | 'YES_NO'
  | 'CONSENT'
  | 'JSON'
  | 'DUPLICATE'
  | 'TOO_LONG'
  | 'TOO_LARGE'
  | 'OTHER_CUSTOMER'
  | 'TOO_MANY_LINES'
  | 'RETURN_TOTAL'
  | 'REFUSED';

/** What a problem means for its row. NOTED: it is saved all the same. */
export const SEVERITIES = ['REFUSED', 'NOTED'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Why a cell cannot be read. The reader of the row adds where it stands. */
export class CellProblem {
  constructor(
    readonly code: ProblemCode,
    readonly message: string,
  ) {}
}

/** A cell that is taken as it is, although something is odd about it. */
export class Noted<T> {
  constructor(
    readonly value: T,
    readonly code: ProblemCode,
    readonly message: string,
  ) {}
}

/** Why a row was refused, or what is odd about it. */
export interface RowProblem {
  /** As a spreadsheet numbers it: the row of the column names is 1. */
  readonly row: number;
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly value: string | null;
}

export const isRefusal = ({ severity }: RowProblem): boolean => severity === 'REFUSED';
