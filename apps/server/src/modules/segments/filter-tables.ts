import { type Catalog, nodes, type RecordTable, type ResolvedFilter } from '@muster/filters';

/** The tables of records that filters look at. */
export const filterTables = (filters: readonly ResolvedFilter[], catalog: Catalog): ReadonlySet<RecordTable> => {
  const tables = new Set<RecordTable>();
  for (const { filter } of filters.flatMap((tree) => nodes(tree))) {
    if ('attribute' in filter) {
      const source = catalog.attribute(filter.attribute.key)?.source;
      if (source?.from === 'RECORDS') tables.add(source.fact.table);
    }
    if ('activity' in filter) {
      const entry = catalog.activityEntry(filter.activity.kind);
      if (entry) tables.add(entry.table);
      if (entry?.lines) tables.add(entry.lines.table);
    }
  }
  return tables;
};
