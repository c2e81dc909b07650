/** A saved question about customers. Its JSON shape is the one of GraphQL's `FilterInput`. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | { readonly attribute: AttributeCondition }
  | { readonly activity: ActivityCondition }
  | { readonly segment: string }
  | { readonly everyone: true };

/**
 * A filter as engines take it: references to segments are replaced by what they stand for. That is a definition, or, of a
 * static or manual segment, the list that is kept of its customers. A filter without references is one already.
 */
export type ResolvedFilter =
  | { readonly all: readonly ResolvedFilter[] }
  | { readonly any: readonly ResolvedFilter[] }
  | { readonly not: ResolvedFilter }
  | Exclude<Filter, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>
  | ListedMembers;

/** Who stands in the list of a static or manual segment. Never sent by a caller: `parseFilter` does not know it. */
export interface ListedMembers {
  /** The segment's id in the record. */
  readonly members: number;
}

/** A node that asks about customers itself, rather than about other nodes. */
export type Condition = Exclude<
  ResolvedFilter,
  { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown } | { readonly segment: unknown }
>;

export interface AttributeCondition {
  readonly key: string;
  readonly operator: Operator;
  readonly value?: FilterValue;
  readonly program?: string;
}

export interface ActivityCondition {
  /** `order`, `purchase`, `visit`, `event:checkout_started` … */
  readonly kind: string;
  /** All of it holds on one and the same record. */
  readonly where?: RecordFilter;
  /** On the record's own time; left out means all time. */
  readonly within?: DateCondition;
  /** Left out means COUNT. */
  readonly measure?: Measure;
  /** Left out means AT_LEAST. */
  readonly operator?: Operator;
  /** Left out means 1. */
  readonly value?: FilterValue;
}

/** A question about one record. `lines` asks for an order with at least one line like this. */
export type RecordFilter =
  | { readonly all: readonly RecordFilter[] }
  | { readonly any: readonly RecordFilter[] }
  | { readonly not: RecordFilter }
  | { readonly field: FieldCondition }
  | { readonly lines: RecordFilter };

export interface FieldCondition {
  readonly key: string;
  readonly operator: Operator;
  readonly value?: FilterValue;
}

export interface DateCondition {
  readonly operator: Operator;
  readonly value?: FilterValue;
}

export interface Measure {
  readonly function: MeasureFunction;
  readonly field?: string;
}

export const MEASURE_FUNCTIONS = ['COUNT', 'SUM', 'AVG', 'MIN', 'MAX', 'DISTINCT'] as const;
export type MeasureFunction = (typeof MEASURE_FUNCTIONS)[number];

export type Scalar = string | number | boolean;

export const UNITS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export type Unit = (typeof UNITS)[number];

export interface RelativeDate {
  readonly amount: number;
  readonly unit: Unit;
}

/** Both ends are included; for dates, both whole local days. */
export interface Range {
  readonly from: string | number;
  readonly to: string | number;
}

export type FilterValue = Scalar | readonly Scalar[] | RelativeDate | Range;

export const PERIODS = [
  'THIS_WEEK',
  'THIS_MONTH',
  'THIS_QUARTER',
  'THIS_YEAR',
  'LAST_WEEK',
  'LAST_MONTH',
  'LAST_QUARTER',
  'LAST_YEAR',
] as const;
export type Period = (typeof PERIODS)[number];

export const OPERATORS = [
  'IS',
  'IS_NOT',
  'IN',
  'NOT_IN',
  'CONTAINS',
  'NOT_CONTAINS',
  'STARTS_WITH',
  'ENDS_WITH',
  'LESS_THAN',
  'AT_MOST',
  'MORE_THAN',
  'AT_LEAST',
  'BETWEEN',
  'EXACTLY',
  'ON',
  'BEFORE',
  'AFTER',
  'EXACTLY_AGO',
  'LESS_THAN_AGO',
  'MORE_THAN_AGO',
  'IN_THE_LAST',
  'IN_THE_NEXT',
  'IN_PERIOD',
  'ANNIVERSARY_IN_THE_NEXT',
  'INCLUDES_ANY',
  'INCLUDES_ALL',
  'INCLUDES_NONE',
  'HAS_VALUE',
  'IS_UNKNOWN',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** Where a node stands in its tree: `all.0.any.2`; the root is the empty path. */
export type Path = readonly (string | number)[];
