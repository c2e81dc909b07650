import { DateEvidence } from './date-order';
import { NumberEvidence } from './number-evidence';

/** Gathers what the cells of one column say about how they are written. */
export class ColumnEvidence {
  readonly dates = new DateEvidence();
  readonly numbers = new NumberEvidence();

  constructor(private readonly index: number) {}

  add(cells: readonly string[]): void {
    const cell = (cells[this.index] ?? '').trim();
    this.dates.add(cell);
    this.numbers.add(cell);
  }
}
