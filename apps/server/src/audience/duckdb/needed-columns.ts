import { type ActivityEntry, type FieldEntry, isFolded, standardCatalog } from '@muster/filters';

/** Kept of every table that has them. */
const KEYS = ['id', 'customer_id', 'at'];
/** Never asked for: a replica holds one workspace, at one revision. */
const OF_THE_RECORD = ['workspace_id', 'revision'];

const folded = (column: string): string => `${column}_folded`;

/** Text is compared folded. How it was given is looked up in the record, for the few values that are shown. */
const fieldColumns = (fields: readonly FieldEntry[]): string[] =>
  fields.flatMap((field) => {
    const isTwin = field.leaf !== undefined || isFolded(field);
    return [field.column, field.less].flatMap((name) => (name === undefined ? [] : [isTwin ? folded(name) : name]));
  });

const activityColumns = ({ table, only, family, described, fields, lines }: ActivityEntry): [string, string[]][] => [
  [
    table,
    [
      ...(only ? [only.column] : []),
      ...[family, described].flatMap((name) => (name === undefined ? [] : [folded(name)])),
      ...fieldColumns(fields),
    ],
  ],
  ...(lines ? [[lines.table, [lines.parent, ...fieldColumns(lines.fields)]] satisfies [string, string[]]] : []),
];

const factColumns = (): [string, string[]][] =>
  standardCatalog.attributes.flatMap((entry): [string, string[]][] => {
    const { source, program } = entry;
    if (source.from !== 'RECORDS') return [];
    const { table, column, only } = source.fact;
    // A fact that is kept is also shown; what is only asked of one program at a time is only compared.
    const read = column && (program === 'REQUIRED' && isFolded(entry) ? folded(column) : column);
    return [[table, [...(read ? [read] : []), ...(only ? [only.column] : [])]]];
  });

/**
 * Which columns of a table the replica keeps: those that the catalog names. Columns such as the caller's own key of an
 * order are different in every row and would be most of the file. A new catalog entry makes replicas rebuild themselves.
 */
export const neededColumns = (table: string): ((column: string) => boolean) => {
  const named = [...standardCatalog.activities.flatMap(activityColumns), ...factColumns()].filter(([name]) => name === table);
  // The catalog does not name them one by one: customers are also shown and reached, suppressions only looked up.
  if (named.length === 0 || table === 'customer') return (column) => !OF_THE_RECORD.includes(column);
  const needed = new Set([...KEYS, ...named.flatMap(([, columns]) => columns)]);
  return (column) => needed.has(column);
};
