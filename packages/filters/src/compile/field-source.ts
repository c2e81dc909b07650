import type { Catalog } from '../catalog/types';
import { isFolded } from './attribute-sql';

/** Where the values of an attribute, or of a kind's record field, are stored; none for facts that are computed. */
export interface ValueSource {
  readonly table: string;
  /** As given. A list is JSON text. */
  readonly column: string;
  /** As compared. */
  readonly foldedColumn?: string;
}

export const valueSource = (catalog: Catalog, key: string, kind?: string): ValueSource | undefined => {
  if (kind !== undefined) {
    const activity = catalog.activityEntry(kind);
    if (activity?.family === key) return sourceOf(activity.table, key, true);
    const found = catalog.field(kind, key);
    return found && sourceOf(found.table, found.field.column, isFolded(found.field));
  }
  const entry = catalog.attribute(key);
  return entry?.source.from === 'COLUMN' ? sourceOf('customer', entry.source.column, isFolded(entry)) : undefined;
};

const sourceOf = (table: string, column: string, folded: boolean): ValueSource => ({
  table,
  column,
  ...(folded && { foldedColumn: `${column}_folded` }),
});
