import { type Changes, type HighestIds, leavingIds, type TableChanges } from './changes';
import { quoted } from './names';
import type { Session } from './session';
import { MOST_OWNERS } from './staging';

/** Of more rows it is not asked whose they were. */
const MOST_ROWS = 5_000;

type Customers = ReadonlySet<number>;

const isOfCustomers = ({ table }: TableChanges): boolean => table.columns.some(({ name }) => name === 'customer_id');

/** Whose the rows are that come, or which customers come and go themselves; undefined where nobody knows. */
const coming = (change: TableChanges): Set<number> | undefined => {
  const { table, staged, removed } = change;
  if (!isOfCustomers(change) && table.name !== 'customer') return undefined;
  const customers = new Set<number>();
  for (const rows of [staged, isOfCustomers(change) ? undefined : removed]) {
    if (rows === undefined) continue;
    if (rows.owners === undefined) return undefined;
    for (const id of rows.owners) customers.add(id);
  }
  return customers;
};

/** Selects whose the rows were that come again or go: it may have been somebody else. Undefined where they are many. */
const leaving = (change: TableChanges, highestIds: HighestIds): readonly string[] | undefined => {
  const { table, staged, removed } = change;
  const ids = isOfCustomers(change) ? leavingIds(change, highestIds) : undefined;
  if (ids === undefined) return [];
  if ((staged?.rows ?? 0) + (removed?.rows ?? 0) > MOST_ROWS) return undefined;
  const customers = `SELECT DISTINCT customer_id FROM ${quoted(table.name)} WHERE id IN (${ids}) LIMIT ${MOST_OWNERS + 1}`;
  return [`SELECT '${table.name}', id FROM (${customers}) touched(id)`];
};

/** The customers whom changes are about, by table; those of a table are not there where they are many or nobody knows. */
export const customersOfChanges = async (
  session: Session,
  { tables }: Changes,
  highestIds: HighestIds,
): Promise<ReadonlyMap<string, Customers>> => {
  const customers = new Map<string, Set<number>>();
  const statements: string[] = [];
  for (const change of tables) {
    const known = coming(change);
    const before = leaving(change, highestIds);
    if (known === undefined || before === undefined) continue;
    customers.set(change.table.name, known);
    statements.push(...before);
  }
  if (statements.length > 0) {
    const text = `SELECT name, id FROM (${statements.join(' UNION ALL ')}) touched(name, id)`;
    for (const { name, id } of await session.rows({ text, params: [] })) customers.get(String(name))?.add(Number(id));
  }
  return new Map([...customers].filter(([, ids]) => ids.size <= MOST_OWNERS));
};

interface Log {
  /** What happened up to this revision is not known. */
  from: number;
  readonly changes: { readonly revision: number; readonly customers: Customers }[];
}

/** Which customers the latest changes of each table were about, as long as they are few. */
export class TouchedCustomers {
  readonly #logs = new Map<string, Log>();

  /** Without customers, nobody knows who they are. */
  note(table: string, revision: number, customers: Customers | undefined): void {
    if (customers?.size === 0) return;
    const log = this.#logs.get(table) ?? { from: 0, changes: [] };
    this.#logs.set(table, log);
    log.changes.push({ revision, customers: customers ?? new Set() });
    if (customers === undefined) this.#forget(log, log.changes.length);
    const noted = (): number => log.changes.reduce((sum, change) => sum + change.customers.size, 0);
    while (noted() > MOST_OWNERS) this.#forget(log, 1);
  }

  /** Everybody whom changes of the tables after a revision were about; undefined where they are too many or unknown. */
  since(tables: readonly string[], revision: number): readonly number[] | undefined {
    const touched = new Set<number>();
    for (const table of tables) {
      const log = this.#logs.get(table);
      if (log === undefined) continue;
      if (log.from > revision) return undefined;
      for (const change of log.changes) if (change.revision > revision) for (const id of change.customers) touched.add(id);
    }
    return touched.size > MOST_OWNERS ? undefined : [...touched];
  }

  #forget(log: Log, changes: number): void {
    for (const { revision } of log.changes.splice(0, changes)) log.from = revision;
  }
}
