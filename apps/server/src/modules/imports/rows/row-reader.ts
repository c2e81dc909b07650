import type { RowValues } from '../kinds/import-kind';
import type { TargetType } from '../kinds/target';
import { remembering } from '../lines/cell';
import type { ColumnMapping, MappedColumn } from '../mappings/parse-columns';
import { CellProblem, isRefusal, Noted, type ProblemCode, type RowProblem, type Severity } from '../problem';
import { uneven } from './cell-count';
import { type ReadingOptions, type ValueReader, valueReader } from './value-readers';

export interface ReadRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Undefined when something is wrong with the row. */
  readonly values: RowValues | undefined;
  readonly problems: readonly RowProblem[];
}

export interface RowReader {
  /** @param row as a spreadsheet numbers it */
  read(cells: readonly string[], row: number): ReadRow;
}

const SHOWN = 200;

interface Finding {
  readonly row: number;
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly severity?: Severity;
  readonly message: string;
  readonly cell: string | null;
}

export const rowProblem = ({ row, column, code, severity = 'REFUSED', message, cell }: Finding): RowProblem => ({
  row,
  column,
  code,
  severity,
  message,
  value: cell === null ? null : cell.slice(0, SHOWN),
});

interface Column extends MappedColumn {
  readonly read: ValueReader;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const put = (values: Record<string, unknown>, { target, name }: MappedColumn, value: unknown): void => {
  const held = values[target.key];
  const given = name === undefined ? value : { [name]: value };
  // A copy: what was read may be remembered for other rows with the same cell.
  values[target.key] = isObject(held) && isObject(given) ? { ...held, ...given } : given;
};

interface Found {
  readonly row: number;
  readonly cell: string;
}

const missing = ({ target, column }: MappedColumn, row: number): RowProblem =>
  rowProblem({ row, column, code: 'MISSING', message: `The row has nothing for: ${target.label}.`, cell: null });

/** What is taken as it is needs no remembering: most of it is different in each row. */
const AS_IT_IS: ReadonlySet<TargetType> = new Set(['ID', 'TEXT', 'EMAIL', 'PHONE']);

const readerOf = (column: MappedColumn, options: ReadingOptions): ValueReader => {
  const read = valueReader(column, options);
  return AS_IT_IS.has(column.target.type) ? read : remembering(read);
};

/** Reads rows of which each is one record, by their mapping alone: whether it can be saved, the record says. */
export const createRowReader = (mapping: ColumnMapping, options: ReadingOptions): RowReader => {
  const columns: readonly Column[] = mapping.map((column) => ({ ...column, read: readerOf(column, options) }));
  const width = options.format.columns.length;

  const readCell = (into: Record<string, unknown>, column: Column, { row, cell }: Found): RowProblem | undefined => {
    if (cell === '') return column.target.required ? missing(column, row) : undefined;
    const value = column.read(cell);
    if (value instanceof CellProblem) return rowProblem({ ...value, row, cell, column: column.column });
    const isNoted = value instanceof Noted;
    put(into, column, isNoted ? value.value : value);
    if (!isNoted) return undefined;
    return rowProblem({ row, cell, column: column.column, severity: 'NOTED', code: value.code, message: value.message });
  };

  return {
    read(cells, row) {
      const odd = uneven(cells, width);
      if (odd !== undefined) {
        const cell = cells.join(options.format.delimiter);
        return { row, cells, values: undefined, problems: [rowProblem({ ...odd, row, column: null, cell })] };
      }
      const values: Record<string, unknown> = {};
      const problems: RowProblem[] = [];
      for (const column of columns) {
        const problem = readCell(values, column, { row, cell: (cells[column.index] ?? '').trim() });
        if (problem !== undefined) problems.push(problem);
      }
      return { row, cells, problems, values: problems.some(isRefusal) ? undefined : values };
    },
  };
};

/** The column that a part of an input came from: `['attributes', 'shoe size']`. */
export const columnOf = (mapping: ColumnMapping, [key = '', name]: readonly string[]): MappedColumn | undefined =>
  mapping.find(({ target, name: own }) => target.key === key && (own === undefined || own === name));
