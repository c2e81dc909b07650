import { printTable } from './table';

/** A figure that the product promises, and whether it is kept. */
export interface Verdict {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly isKept: boolean;
}

/** Prints them; true if all are kept. */
export const printVerdicts = (verdicts: readonly Verdict[]): boolean => {
  printTable(
    'Targets',
    ['', 'measured', 'target', ''],
    verdicts.map(({ what, measured, target, isKept }) => [what, measured, target, isKept ? 'kept' : 'MISSED']),
  );
  return verdicts.every(({ isKept }) => isKept);
};
