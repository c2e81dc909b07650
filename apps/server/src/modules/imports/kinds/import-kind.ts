import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import type { BulkResult, ParsedRows } from '../../customers/bulk/bulk-result';
import type { Target } from './target';

/** What a file can hold. */
export interface ImportKind {
  /** `giftCards` */
  readonly key: string;
  /** `Gift card`, `Gift cards` */
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  /** In the order in which they are shown and guessed. */
  readonly targets: readonly Target[];
  /** How its files are brought in. `undefined`: as orders, whose lines lie scattered. */
  readonly rows?: RowKind;
}

/** The values of a row by the keys of their targets; those of a target that takes a name are an object by name. */
export type RowValues = Readonly<Record<string, unknown>>;

/** How a row of a file becomes a record. */
export interface RowReading<Parsed extends object = object> {
  /** Reading a row takes about as long as saving it, so that a thread is worth what it costs to hand rows over. */
  readonly takesLong?: boolean;
  /** Of the record, which a row must not repeat within one call. */
  keyOf(values: RowValues): string;
  /** What is parsed, as the API would be given it. */
  inputOf(values: RowValues, key: string): RowValues;
  /** The API's own parser, which checks every field of what a file says, too; it throws a Refusal of what cannot be stored. */
  parser(context: ParsingContext): (input: RowValues) => Parsed;
}

/** A kind of which each row of a file is one record. */
export interface RowKind<Parsed extends object = object> extends RowReading<Parsed> {
  /** What a refusal by the record is about, as the key of a target; left out, the path says it. */
  partOf?(path: readonly string[]): readonly string[];
  /** Saves what was parsed, of different keys. */
  save(services: Services, workspace: Workspace, call: SaveCall<Parsed>): Promise<BulkResult>;
}

/** What inputs are judged by. */
export interface ParsingContext extends Pick<Workspace, 'timeZone' | 'currency'> {
  /** UTC milliseconds. */
  readonly now: number;
  /** Keys the digests of addresses. */
  readonly secret: string;
}

export interface SaveCall<Parsed> {
  readonly parsed: ParsedRows<Parsed>;
  /** Who says so: the import. */
  readonly actor: string;
}
