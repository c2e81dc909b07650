import { type ActivityEntry, type FieldEntry, standardCatalog } from '@muster/filters';

/** Kept of every table that has them. */
const KEYS = ['id', 'customer_id', 'at'];
/** Never asked for: a replica holds one workspace, at one revision. */
const OF_THE_RECORD = ['workspace_id', 'revision'];

const withFolded = (column: string): string[] => [column, `${column}_folded`];

const fieldColumns = (fields: readonly FieldEntry[]): string[] =>
  fields.flatMap(({ column, less }) => [column, less].flatMap((name) => (name === undefined ? [] : withFolded(name))));

const activityColumns = ({ table, only, family, described, fields, lines }: ActivityEntry): [string, string[]][] => [
  [
    table,
    [
      ...(only ? [only.column] : []),
      ...[family, described].flatMap((name) => (name === undefined ? [] : withFolded(name))),
      ...fieldColumns(fields),
    ],
  ],
  ...(lines ? [[lines.table, [lines.parent, ...fieldColumns(lines.fields)]] satisfies [string, string[]]] : []),
];

const factColumns = (): [string, string[]][] =>
  standardCatalog.attributes.flatMap(({ source }): [string, string[]][] => {
    if (source.from !== 'RECORDS') return [];
    const { table, column, only } = source.fact;
    return [[table, [...(column ? [column] : []), ...(only ? [only.column] : [])]]];
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
