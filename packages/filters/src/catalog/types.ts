import type { AttributeType } from '../operators';
import type { DateStorage } from '../time/window';
import type { ActivityCondition, AttributeCondition, MeasureFunction, RecordFilter, Scalar } from '../tree';

/** The name of a table of records about customers. Each row has `id`, `customer_id` and `at`. */
export type RecordTable = string;

/** Keeps the rows of a table whose column equals a fixed word of our own. */
export interface Restriction {
  readonly column: string;
  readonly equals: string;
}

/** A fact that is computed from a customer's records, never stored in the record itself. */
export interface Fact {
  readonly table: RecordTable;
  /** LATEST is the field of the record with the greatest `at`, then the greatest `id`. */
  readonly function: 'COUNT' | 'SUM' | 'MIN' | 'MAX' | 'LATEST';
  readonly column?: string;
  readonly only?: Restriction;
}

/** Where an attribute's value comes from: a column of the customer or a member of its JSON, records, or the birthdate and today. */
export type AttributeSource =
  | { readonly from: 'COLUMN'; readonly column: string }
  | { readonly from: 'LEAF'; readonly column: string; readonly leaf: string }
  | { readonly from: 'RECORDS'; readonly fact: Fact; readonly column: string }
  | { readonly from: 'AGE'; readonly column: string };

/** "bought something", and "buy anything" after "did not". */
export interface ActivityVerb {
  readonly past: string;
  readonly base: string;
  readonly object?: string;
  readonly none?: string;
  /** What is counted, where several of it are held or placed: "orders". */
  readonly several?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Why a condition that names it may not find what people expect. */
  readonly caution?: string;
  /** Of a kind of record: how it reads, better than the activity's own verb. */
  readonly verb?: ActivityVerb;
}

/** Words of the world that are stored as codes: countries. People see and type names. */
export interface Coding {
  /** The code of a code or a name, undefined for what has none. */
  code(text: string): string | undefined;
  /** What people call it; text that is no code is given back as it is. */
  name(code: string): string;
}

/** What a value is compared with: an attribute, a field of a record, or the result of a measure. */
export interface Comparable {
  readonly type: AttributeType;
  readonly storage?: DateStorage;
  readonly choices?: readonly Choice[];
  /** The choices stand as people wrote them, not as codes of ours. */
  readonly writtenByHand?: true;
  readonly coding?: Coding;
}

type ColumnValue = Scalar | readonly string[] | Readonly<Record<string, unknown>> | null;

/** One customer's facts, as far as a filter can see them. Text as it was given; see `evaluate`. */
export interface CustomerFacts {
  readonly id: number;
  /** By column: text, lists of texts, numbers, minor units, UTC milliseconds, yyyymmdd, or JSON objects as they came. */
  readonly columns?: Readonly<Record<string, ColumnValue>>;
  readonly records?: Partial<Readonly<Record<RecordTable, readonly RecordFacts[]>>>;
}

export interface RecordFacts {
  readonly id: number;
  readonly at: number;
  readonly columns?: Readonly<Record<string, ColumnValue>>;
  readonly lines?: readonly RecordFacts[];
}

/** Who a condition matches and who it misses, made by hand; the conformance test runs each on every engine. */
export interface Example<Condition> {
  readonly condition: Condition;
  readonly matches: readonly Omit<CustomerFacts, 'id'>[];
  readonly misses: readonly Omit<CustomerFacts, 'id'>[];
}

/** A filter on what a customer is. This object is all that a new one needs. */
export interface AttributeEntry {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly help: string;
  readonly type: AttributeType;
  /** For dates. */
  readonly storage?: DateStorage;
  /** A date of something that has happened, so that hardly any lies ahead. */
  readonly past?: true;
  /** What a number counts: "visits", "years". */
  readonly unit?: string;
  readonly source: AttributeSource;
  /** Whether a condition may or must name a loyalty program, whose records alone it then looks at. */
  readonly program?: 'OPTIONAL' | 'REQUIRED';
  /** Its values are the tiers of the program. */
  readonly tiers?: true;
  readonly choices?: readonly Choice[];
  readonly writtenByHand?: true;
  readonly coding?: Coding;
  /** Values are suggested from those that customers have. */
  readonly suggests?: true;
  /** Wording that reads better than "whose country is": "are in" and "are not in", followed by the value if it is not plain. */
  readonly words?: { readonly is: string; readonly isNot: string };
  /** Of an amount, wording that reads better than "whose total spent is": "spent", the amount, "in all". */
  readonly verb?: { readonly past: string; readonly base: string; readonly after?: string };
  readonly examples: readonly Example<Omit<AttributeCondition, 'key'>>[];
}

/** What a field is where one of several things is true of the record, the first that is. */
export interface FieldCases {
  readonly cases: readonly { readonly value: string; readonly where: RecordFilter }[];
  readonly otherwise: string;
}

/** A field of a record that `where` can ask about: what a column holds, or what follows from the others. */
export interface FieldEntry {
  readonly key: string;
  readonly label: string;
  /** What a sentence calls it, where the label is no noun: "expiry" for "Expires". */
  readonly noun?: string;
  readonly type: AttributeType;
  readonly column?: string;
  /** The member that is meant, of a column that holds a JSON object. */
  readonly leaf?: string;
  /** A column that is taken away: what was spent is the amount less the balance. */
  readonly less?: string;
  /** Of a status that follows from other fields, and thereby from the time. */
  readonly follows?: FieldCases;
  /** For dates. */
  readonly storage?: DateStorage;
  /** A date of something that has happened, so that hardly any lies ahead. */
  readonly past?: true;
  readonly unit?: string;
  readonly choices?: readonly Choice[];
  readonly writtenByHand?: true;
  readonly suggests?: true;
}

export interface MeasureEntry {
  readonly function: MeasureFunction;
  readonly field?: string;
  readonly label: string;
  /** How the measure reads: "spent" and "spend" before an amount, and what it counts behind it. */
  readonly verb?: { readonly past: string; readonly base: string; readonly object?: string };
}

/** A filter on what a customer did or holds. This object is all that a new one needs. */
export interface ActivityEntry {
  /** `order`, or `event:` for a family whose kinds are named by a column: `event:checkout_started`. */
  readonly kind: string;
  readonly label: string;
  readonly group: string;
  readonly help: string;
  readonly table: RecordTable;
  /** The column that the rest of the kind names, for a family of kinds. */
  readonly family?: string;
  readonly only?: Restriction;
  /** Measures that look at every row of the table, `only` or not: a sum of sales less returns. */
  readonly wholeTable?: readonly MeasureFunction[];
  readonly fields: readonly FieldEntry[];
  /** The column whose members workspaces describe as further fields. */
  readonly described?: string;
  /** Where `lines` looks, and how its rows name the record they belong to. */
  readonly lines?: { readonly table: RecordTable; readonly parent: string; readonly fields: readonly FieldEntry[] };
  readonly measures: readonly MeasureEntry[];
  readonly verb: ActivityVerb;
  /** The member of a family that the examples ask for. */
  readonly exampleKind?: string;
  readonly examples: readonly Example<Omit<ActivityCondition, 'kind'>>[];
}

/** An activity and, for one of a family, the name that follows the colon: `checkout_started`. */
export interface ActivityKind {
  readonly entry: ActivityEntry;
  readonly member?: string;
}

/** A loyalty program, with its tiers where it is described, the lowest first. */
export interface Program {
  readonly name: string;
  readonly tiers: readonly string[];
}

/** Everything that can be asked in a workspace. All who parse, compile, evaluate or describe a filter are handed one. */
export interface Catalog {
  /** In the order in which the builder lists them. */
  readonly attributes: readonly AttributeEntry[];
  readonly activities: readonly ActivityEntry[];
  readonly programs: readonly Program[];
  attribute(key: string): AttributeEntry | undefined;
  /** Undefined for a family's own name: it says nothing about which of them is meant. */
  activity(kind: string): ActivityKind | undefined;
  /** The entry of a kind, of a family's own name too. */
  activityEntry(kind: string): ActivityEntry | undefined;
  /** Undefined for one that nobody has described or used. */
  program(name: string): Program | undefined;
  /** A field of a kind's records, or of its lines, with the table that holds it. */
  field(kind: string, key: string): { readonly table: RecordTable; readonly field: FieldEntry } | undefined;
}
