import { Refusal } from '../../../errors';
import type { RowRefusal } from '../../customers/bulk/bulk-result';
import type { FieldType } from '../../schema/field-type';
import { type FileRow, fileRows } from '../file/file-rows';
import type { FileFormat } from '../file/format';
import type { ParsingContext, RowReading, RowValues } from '../kinds/import-kind';
import { rowReading } from '../kinds/row-reading';
import { localTime } from '../lines/local-time';
import type { ColumnMapping } from '../mappings/parse-columns';
import type { RowProblem } from '../problem';
import { KeySet } from './key-set';
import { createRowReader, type RowReader, rowProblem } from './row-reader';

/** What has to be known to read a file. Plain data: a thread can be given it. */
export interface ReadingTask extends ParsingContext {
  /** Where the file lies. */
  readonly path: string;
  /** Key of an `ImportKind` whose rows are records. */
  readonly kind: string;
  readonly format: FileFormat;
  readonly mapping: ColumnMapping;
  /** The types of custom fields that the workspace has described, by their names. */
  readonly fieldTypes: ReadonlyMap<string, FieldType>;
  /** How many rows were dealt with before. */
  readonly skip: number;
  /** Whether anybody wants to see the values of rows, beside what is saved. */
  readonly withValues: boolean;
}

/** A row of a file, made ready as far as that is possible without the record. Plain data. */
export interface PreparedRow {
  readonly row: number;
  /** In one text, which is handed to another thread faster than a list, and of few rows ever looked at again: `cellsOf`. */
  readonly cells: string;
  readonly problems: readonly RowProblem[];
  /** Undefined when the row cannot be read. */
  readonly record: PreparedRecord | undefined;
}

/** What the record's own parser makes of a row. */
type Parsed = { readonly parsed: object } | { readonly refusal: Omit<RowRefusal, 'index'> };

export interface PreparedRecord {
  readonly key: string;
  readonly outcome: Parsed;
  /** When somebody wants to see them. */
  readonly values: RowValues | undefined;
}

/** No file has it in a text: byte-check.ts. */
const BETWEEN_CELLS = '\0';

export const cellsOf = ({ cells }: Pick<PreparedRow, 'cells'>): readonly string[] => cells.split(BETWEEN_CELLS);

/** Handed over in one go: what the record answers must not wait for more. */
const ROWS_PER_TURN = 100;

const parsedBy = (parse: (input: RowValues) => object, input: RowValues): Parsed => {
  try {
    return { parsed: parse(input) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, path } = error;
    return { refusal: { code, message, path } };
  }
};

const REPEATED = 'An earlier row has the same key. This one replaces what that one said.';

/** Makes rows ready one after the other, as in a file: which key is repeated depends on the rows before. */
class Preparer {
  readonly #reader: RowReader;
  readonly #keyColumn: string | null;
  readonly #parse: (input: RowValues) => object;
  readonly #keys = new KeySet();

  constructor(
    private readonly task: ReadingTask,
    private readonly reading: RowReading,
  ) {
    this.#reader = createRowReader(task.mapping, { ...task, local: localTime(task.timeZone) });
    this.#keyColumn = task.mapping.find(({ target }) => target.key === 'sourceId')?.column ?? null;
    this.#parse = reading.parser(task);
  }

  /** Hears of a row that was dealt with by an earlier run. */
  skip({ cells, row }: FileRow): void {
    const { values } = this.#reader.read(cells, row);
    if (values !== undefined) this.#keys.add(this.reading.keyOf(values));
  }

  prepare({ cells, row }: FileRow): PreparedRow {
    const { values, problems } = this.#reader.read(cells, row);
    const text = cells.join(BETWEEN_CELLS);
    if (values === undefined) return { row, cells: text, problems, record: undefined };
    const key = this.reading.keyOf(values);
    const outcome = parsedBy(this.#parse, this.reading.inputOf(values, key));
    const record = { key, outcome, values: this.task.withValues ? values : undefined };
    return { row, cells: text, problems: this.#keys.add(key) ? problems : [...problems, this.#repeated(row)], record };
  }

  #repeated(row: number): RowProblem {
    return rowProblem({ row, column: this.#keyColumn, code: 'DUPLICATE', severity: 'NOTED', message: REPEATED, cell: null });
  }
}

/**
 * Reads the file from its beginning and makes ready what was not dealt with before, some rows at a time: memory stays flat.
 * @throws FileRefused where the text cannot be split into rows.
 */
export async function* preparedRows(task: ReadingTask): AsyncGenerator<PreparedRow[], void, undefined> {
  const preparer = new Preparer(task, rowReading(task.kind));
  let position = 0;
  let turn: PreparedRow[] = [];
  for await (const rows of fileRows(task.path, task.format)) {
    for (const row of rows) {
      position += 1;
      if (position <= task.skip) preparer.skip(row);
      else turn.push(preparer.prepare(row));
      if (position % ROWS_PER_TURN !== 0) continue;
      yield turn;
      turn = [];
    }
  }
  yield turn;
}
