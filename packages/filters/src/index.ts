export { makeCatalog, measureType, standardCatalog } from './catalog';
export type {
  ActivityEntry,
  ActivityKind,
  AttributeEntry,
  Catalog,
  Choice,
  Coding,
  CustomerFacts,
  Example,
  Fact,
  FieldEntry,
  MeasureEntry,
  Program,
  RecordFacts,
  RecordTable,
} from './catalog/types';
export {
  catalogOf,
  DESCRIBED_COLUMNS,
  type DescribedEvent,
  type DescribedValue,
  type WorkspaceSchema,
} from './catalog/workspace';
export { compileFilter, compileSet, setCount } from './compile';
export { attributeSql, attributeTextSql, isFolded } from './compile/attribute-sql';
export type { CompileContext } from './compile/context';
export { type DerivedColumn, factsByTable } from './compile/derived-columns';
export type { DialectName } from './compile/dialect';
export {
  and,
  type CustomerSet,
  column,
  type FoundCustomers,
  isNotTrue,
  join,
  list,
  type MeasuredCustomers,
  name,
  or,
  type Sql,
  type SqlValue,
  sql,
  TRUE,
} from './compile/sql';
export type { AmountRange } from './compile/test';
export {
  type AttributeRows,
  type FieldRows,
  type GivenColumn,
  type ValueQuestion,
  type ValueRows,
  valueRows,
} from './compile/value-rows';
export { countryCode, countryName } from './country';
export { type DescribeContext, dayText, describe, resolvedDates } from './describe';
export { valueLabel } from './describe/values';
export { FilterError } from './error';
export { attributeValue, type EvaluationContext, evaluate, type ValueContext } from './evaluate';
export {
  type Evidence,
  type ExplainContext,
  type ExplainedNode,
  type ExplainedRecord,
  explain,
  type RecordEvidence,
} from './explain';
export { fold } from './fold';
export { dateFormat } from './formats';
export { foldedLeaves, leafPathOf, MOMENTS_FROM } from './leaves';
export { LIMITS } from './limits';
export { HINT_CODES, type Hint, type HintCode, type LintContext, lint } from './lint';
export { LIST_SEPARATOR } from './list-separator';
export { currencyDigits, fromMinorUnits, moneyText, toMinorUnits } from './money';
export {
  type AttributeType,
  MEASURE_OPERATORS,
  OPERATOR_ENTRIES,
  type OperatorEntry,
  operatorEntry,
  operatorsOf,
  type ValueShape,
  WINDOW_OPERATORS,
} from './operators';
export { type ParseContext, parseFilter } from './parse';
export { nodes, resolveSegments, segmentReferences } from './segments';
export { type Clock, type DateStorage, dayWindow, instantWindow, type Window } from './time/window';
export { addDays, addMonths, type CalendarDate, dayNumber, localDate, parseDay, startOfDay } from './time/zone';
export * from './tree';
