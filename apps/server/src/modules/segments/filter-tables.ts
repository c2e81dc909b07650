import { type Catalog, nodes, type RecordTable, type ResolvedFilter } from '@muster/filters';

/** The tables of records that one node looks at. */
const tablesOf = (node: ResolvedFilter, catalog: Catalog): readonly RecordTable[] => {
  if ('members' in node) return ['segment_member'];
  if ('attribute' in node) {
    const source = catalog.attribute(node.attribute.key)?.source;
    return source?.from === 'RECORDS' ? [source.fact.table] : [];
  }
  if (!('activity' in node)) return [];
  const entry = catalog.activityEntry(node.activity.kind);
  return entry ? [entry.table, ...(entry.lines ? [entry.lines.table] : [])] : [];
};

/** The tables of records that filters look at. */
export const filterTables = (filters: readonly ResolvedFilter[], catalog: Catalog): ReadonlySet<RecordTable> =>
  new Set(filters.flatMap((tree) => nodes(tree)).flatMap(({ filter }) => tablesOf(filter, catalog)));
