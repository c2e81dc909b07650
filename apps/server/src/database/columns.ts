import { fold, foldedLeaves, LIST_SEPARATOR } from '@muster/filters';
import { Column, type ColumnOptions, type ValueTransformer } from 'typeorm';

/** MySQL hands BIGINT over as text, SQLite as a number; inside, it is a number. */
const asNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value === null || value === undefined ? null : Number(value)),
};

const asFlag: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value === null || value === undefined ? null : Boolean(value)),
};

type Property = (target: object, propertyKey: string) => void;

interface Options {
  readonly nullable?: boolean;
  /** What a row that does not say gets. */
  readonly default?: number | string;
}

const column = (options: ColumnOptions): Property => Column(options);

/** UTC milliseconds since 1970. Integers, because every database and driver agrees on them; see ADR 0004. */
export const Instant = (options: Options = {}): Property => column({ type: 'bigint', transformer: asNumber, ...options });

/** A calendar day as the integer yyyymmdd: it orders by time, and its last four digits are the day of the year. */
export const CalendarDay = (options: Options = {}): Property => column({ type: 'int', ...options });

/** An amount in the minor unit of the workspace's currency. */
export const MinorUnits = (options: Options = {}): Property => column({ type: 'bigint', transformer: asNumber, ...options });

/** An integer key of another row, or a counter that may pass two thousand million. */
export const Big = (options: Options = {}): Property => column({ type: 'bigint', transformer: asNumber, ...options });

export const Text = (length: number, options: Options = {}): Property => column({ type: 'varchar', length, ...options });

/** Text of any length: message bodies, stored filters. */
export const LongText = (options: Options = {}): Property => column({ type: 'text', ...options });

export const Json = (options: Options = {}): Property => column({ type: 'simple-json', ...options });

/** No, unless it is said to be so. */
export const Flag = (): Property => column({ type: 'boolean', default: false });
/** Yes, no, or not known. MySQL hands it over as a number. */
export const OptionalFlag = (): Property => column({ type: 'boolean', nullable: true, transformer: asFlag });

export const Whole = (options: Options = {}): Property => column({ type: 'int', ...options });

export const Decimal = (options: Options = {}): Property => column({ type: 'double precision', ...options });

export interface FoldedColumn {
  readonly property: string;
  readonly source: string;
}

const foldedColumns = new Map<object, FoldedColumn[]>();

const noteFolded = (target: object, folded: FoldedColumn): void => {
  foldedColumns.set(target.constructor, [...(foldedColumns.get(target.constructor) ?? []), folded]);
};

/**
 * The folded twin of a text column, by which filters compare and searches look up. It is computed in one place, here,
 * because no two databases agree on how Unicode text is lowered or collated.
 */
export const Folded =
  (source: string, length: number): Property =>
  (target, property) => {
    noteFolded(target, { property, source });
    Column({ type: 'varchar', length, nullable: true })(target, property);
  };

/**
 * The folded twin of JSON: a list of texts becomes its items between separators, so that one of them can be looked for;
 * an object becomes one of texts, one or two for each member that filters can ask about.
 */
export const FoldedJson =
  (source: string): Property =>
  (target, property) => {
    noteFolded(target, { property, source });
    Column({ type: 'text', nullable: true })(target, property);
  };

export const foldValue = (value: unknown): string | null => {
  if (Array.isArray(value)) {
    const items = value.map((item) => fold(String(item))).filter((item) => item !== '');
    return items.length === 0 ? null : `${LIST_SEPARATOR}${items.join(LIST_SEPARATOR)}${LIST_SEPARATOR}`;
  }
  if (typeof value === 'object' && value !== null) return JSON.stringify(foldedLeaves(value));
  if (typeof value !== 'string') return null;
  const folded = fold(value);
  return folded === '' ? null : folded;
};

/** Which properties of an entity are folded twins, and of what. */
export const foldedColumnsOf = (entity: object): readonly FoldedColumn[] => foldedColumns.get(entity) ?? [];

/**
 * The folded columns of a row, from the row itself: `{ cityFolded: 'wien' }` for `{ city: 'Wien' }`. A partial row gives
 * the twins of what it holds and no others, so that an update leaves the rest alone.
 */
export const foldedValues = (entity: object, row: object): Record<string, string | null> => {
  const values = new Map(Object.entries(row));
  const columns = foldedColumnsOf(entity);
  return Object.fromEntries(
    columns.filter(({ source }) => values.has(source)).map(({ property, source }) => [property, foldValue(values.get(source))]),
  );
};
