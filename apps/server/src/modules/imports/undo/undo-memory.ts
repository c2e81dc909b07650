import type { ImportChange } from '../import-change.entity';
import { KEPT, UNDOING } from './journal';

export interface RowName {
  readonly table: string;
  readonly id: number;
}

const keyOf = ({ table, id }: RowName): string => `${table} ${id}`;

/**
 * What an undoing knows of rows besides the journal: under which revisions it has put rows back itself, and which rows are
 * left alone. All of it is in the journal, too, so that an undoing that was broken off knows it again.
 */
export class UndoMemory {
  readonly #undoing: Set<number>;
  readonly #kept: Set<string>;

  constructor(lines: readonly ImportChange[]) {
    this.#undoing = new Set(lines.filter(({ action }) => action === UNDOING).map(({ revision }) => revision));
    this.#kept = new Set(
      lines.filter(({ action }) => action === KEPT).map(({ tableName: table, firstId: id }) => keyOf({ table, id })),
    );
  }

  get keptRows(): number {
    return this.#kept.size;
  }

  hasWritten(revision: number): boolean {
    return this.#undoing.has(revision);
  }

  isKept(row: RowName): boolean {
    return this.#kept.has(keyOf(row));
  }

  /** A transaction may be tried twice: what it found out counts once it is committed. */
  begin(revision: number): StepMemory {
    return new StepMemory(this, revision);
  }

  learn({ revision, kept, hasChanged }: StepMemory): void {
    if (hasChanged) this.#undoing.add(revision);
    for (const row of kept) this.#kept.add(keyOf(row));
  }
}

/** The memory as one transaction of the undoing sees it. */
export class StepMemory {
  readonly #kept = new Map<string, RowName>();
  /** A write that changes nothing takes no revision: its number goes to somebody else's. */
  hasChanged = false;

  constructor(
    private readonly before: UndoMemory,
    readonly revision: number,
  ) {}

  /** Rows that were found to be somebody else's by now. */
  get kept(): readonly RowName[] {
    return [...this.#kept.values()];
  }

  isKept(row: RowName): boolean {
    return this.#kept.has(keyOf(row)) || this.before.isKept(row);
  }

  keep(row: RowName): void {
    this.#kept.set(keyOf(row), row);
  }

  /** Whether a row with this revision was last written by the undoing. */
  hasWritten(revision: number): boolean {
    return revision === this.revision || this.before.hasWritten(revision);
  }
}
