import type { Write } from '../../../database/write';
import type { RowReader } from '../../customers/bulk/row-reader';
import type { ActivityRow } from '../activity-row';

export type ActivityFieldType = 'text' | 'choice' | 'whole' | 'decimal' | 'money' | 'instant' | 'texts' | 'object' | 'boolean';

/** What a record of a kind says beside whose it is and when it was. */
export interface ActivityField {
  /** In the bulk input, and as the entity's property. */
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly type: ActivityFieldType;
  readonly required?: true;
  /** Of a text, in characters; 200 when it is left out. */
  readonly longest?: number;
  /** Of a number or an amount. */
  readonly least?: number;
  /** Of a choice: an enum made by `describedEnum`. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What it is when it is left out. */
  readonly fallback?: string;
  /** For times such as an expiry; others lie in the past. */
  readonly mayBeFuture?: true;
  /** Other names that files give it. */
  readonly knownAs?: readonly string[];
}

export type ActivityValue = string | number | boolean | null | readonly string[] | Readonly<Record<string, unknown>>;
/** The fields of one row by their keys, read and checked. */
export type ActivityValues = Readonly<Record<string, ActivityValue>>;

/** What amounts and times of a call are judged by. */
export interface ReadingContext {
  readonly currency: string;
  /** UTC milliseconds. */
  readonly now: number;
}

export interface RecordedRow {
  readonly customerId: number;
  readonly values: ActivityValues;
}

/** What depends on what is stored, for the rows of one call. */
export interface StoredRules {
  /** @throws Refusal */
  check(row: RecordedRow): void;
  /** Writes what follows from the rows that were saved, in the same write. */
  after(rows: readonly RecordedRow[]): Promise<void>;
}

/** How values are said to people. */
export interface Words {
  /** `€12.50`, of minor units. */
  money(minorUnits: number): string;
  /** UTC milliseconds. */
  readonly now: number;
}

/**
 * Something that customers do or hold. This object is all that a new kind needs beside its entity: the bulk mutation and
 * its input, the parser, what files can bring in and the line in a customer's history are made from it.
 */
export interface ActivityKind<Row extends ActivityRow = ActivityRow> {
  /** `redemption`, as in the filter language. */
  readonly kind: string;
  /** `redemptions`, the list in the bulk input. */
  readonly list: string;
  /** `recordRedemptions` */
  readonly mutation: string;
  /** `RedemptionInput` */
  readonly inputName: string;
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  readonly entity: new () => Row;
  /** The time of the record; for most its key is `at`. */
  readonly time: { readonly key: string; readonly label: string; readonly help: string; readonly knownAs?: readonly string[] };
  readonly fields: readonly ActivityField[];
  /** One line of a customer's history. */
  title(row: Row, words: Words): string;
  /** Rules between fields, and columns that follow from them. @throws Refusal */
  complete?(values: ActivityValues, reader: ActivityReader): ActivityValues;
  /** Rules that need the record, asked once for a call. */
  storedRules?(write: Write, context: ReadingContext): Promise<StoredRules>;
}

export type ActivityReader = RowReader<Readonly<Record<string, unknown>>>;
