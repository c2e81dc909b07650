import type { EntityManager } from 'typeorm';
import { internalId, type PublicIdPrefix } from '../../../database/public-id';
import { withoutPeople } from './without-people';

type Row = Readonly<Record<string, unknown>>;

/** Whose rows are shown as they were and became. Rows of customers are not: the log names them by id alone. */
const TABLES: Readonly<Partial<Record<PublicIdPrefix, string>>> = {
  seg: 'segment',
  cmp: 'campaign',
  fld: 'custom_field',
  evt: 'event_type',
  prg: 'loyalty_program',
  map: 'import_mapping',
};

/** How a row is kept, and not what it says. */
const INNER = /^(id|workspace_id|revision|created_at|updated_at|.*_folded|.*_hash|frozen|idempotency_key)$/;

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const camelCase = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const shown = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !INNER.test(column))
      .map(([column, value]) => [camelCase(column), withoutPeople(parsed(value))]),
  );

/** The row behind a public id, as one side of a transaction sees it; undefined when such rows are not shown. */
export const rowImage = async (manager: EntityManager, workspaceId: number, subject: string): Promise<Row | null | undefined> => {
  const prefix = subject.slice(0, subject.indexOf('_'));
  const table = Object.entries(TABLES).find(([known]) => known === prefix)?.[1];
  const id = internalId(prefix as PublicIdPrefix, subject);
  if (table === undefined || id === undefined) return undefined;
  const [row]: Row[] = await manager.query(`SELECT * FROM ${table} WHERE id = ? AND workspace_id = ?`, [id, workspaceId]);
  return row === undefined ? null : shown(row);
};

/** What differs, when both are there. */
export const differences = (before: Row, after: Row): { readonly before: Row; readonly after: Row } => {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const only = (row: Row): Row => Object.fromEntries(changed.map((key) => [key, row[key]]));
  return { before: only(before), after: only(after) };
};
