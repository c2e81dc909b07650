import { TARGETS } from '../lines/targets';
import { suggestColumns } from '../mappings/suggest';

const PREFIX = 'C';

/** Whether the numbers of returns begin with a C, as far as the column names let guess: `C536379` with a quantity of -1. */
export class ReturnEvidence {
  readonly #orderNumber: number;
  readonly #quantity: number;
  #seen = false;

  constructor(columns: readonly string[]) {
    const guess = new Map(suggestColumns(TARGETS, { columns }).map(({ target, column }) => [target, columns.indexOf(column)]));
    this.#orderNumber = guess.get('orderNumber') ?? -1;
    this.#quantity = guess.get('quantity') ?? -1;
  }

  add(cells: readonly string[]): void {
    this.#seen ||= (cells[this.#orderNumber] ?? '').startsWith(PREFIX) && (cells[this.#quantity] ?? '').startsWith('-');
  }

  get prefix(): string | null {
    return this.#seen ? PREFIX : null;
  }
}
