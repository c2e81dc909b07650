import { type Changes, type HighestIds, leavingIds, removedName, stagedName, type TableChanges } from './changes';
import { quoted } from './names';
import type { Session } from './session';

/** To look again at more customers than these takes about as long as to look at everybody. */
const MOST = 1_000;
/** Of more rows it is not even asked whose they are. */
const MOST_ROWS = 5_000;

const isOfCustomers = ({ table }: TableChanges): boolean => table.columns.some(({ name }) => name === 'customer_id');

const rowsOf = ({ staged, removed }: TableChanges): number => (staged?.rows ?? 0) + (removed?.rows ?? 0);

/** Whose rows come and whose go: a row that comes again may have been somebody else's before. */
const customersOf = (change: TableChanges, highestIds: HighestIds): string[] => {
  const { table, staged, removed } = change;
  if (!isOfCustomers(change)) {
    return [
      ...(staged ? [`SELECT id FROM ${quoted(stagedName(table))}`] : []),
      ...(removed ? [`SELECT id FROM ${quoted(removedName(table))}`] : []),
    ];
  }
  const leaving = leavingIds(change, highestIds);
  return [
    ...(staged ? [`SELECT customer_id FROM ${quoted(stagedName(table))}`] : []),
    ...(leaving ? [`SELECT customer_id FROM ${quoted(table.name)} WHERE id IN (${leaving})`] : []),
  ];
};

/** The customers whom changes are about, by table; undefined where they are many, or where rows are not of customers. */
export const customersOfChanges = async (
  session: Session,
  { tables }: Changes,
  highestIds: HighestIds,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const few = tables.filter(
    (change) => rowsOf(change) <= MOST_ROWS && (isOfCustomers(change) || change.table.name === 'customer'),
  );
  const customers = new Map<string, number[]>(few.map(({ table }) => [table.name, []]));
  if (few.length === 0) return customers;
  const parts = few.map((change) => {
    const ids = customersOf(change, highestIds).join(' UNION ');
    return `SELECT '${change.table.name}', id FROM (${ids} LIMIT ${MOST + 1}) touched(id)`;
  });
  const rows = await session.rows({ text: `SELECT name, id FROM (${parts.join(' UNION ALL ')}) touched(name, id)`, params: [] });
  for (const { name, id } of rows) customers.get(String(name))?.push(Number(id));
  return new Map([...customers].filter(([, ids]) => ids.length <= MOST));
};

interface Log {
  /** What happened up to this revision is not known. */
  from: number;
  readonly changes: { readonly revision: number; readonly customers: readonly number[] }[];
}

/** Which customers the latest changes of each table were about, as long as they are few. */
export class TouchedCustomers {
  readonly #logs = new Map<string, Log>();

  /** Without customers, nobody knows who they are. */
  note(table: string, revision: number, customers: readonly number[] | undefined): void {
    if (customers?.length === 0) return;
    const log = this.#logs.get(table) ?? { from: 0, changes: [] };
    this.#logs.set(table, log);
    log.changes.push({ revision, customers: customers ?? [] });
    if (customers === undefined) this.#forget(log, log.changes.length);
    const noted = (): number => log.changes.reduce((sum, change) => sum + change.customers.length, 0);
    while (noted() > MOST) this.#forget(log, 1);
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
    return touched.size > MOST ? undefined : [...touched];
  }

  #forget(log: Log, changes: number): void {
    for (const { revision } of log.changes.splice(0, changes)) log.from = revision;
  }
}
