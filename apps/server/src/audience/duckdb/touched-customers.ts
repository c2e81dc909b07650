import type { TableChanges } from './changes';
import type { ReplicaTable } from './replica-schema';
import { MOST_OWNERS } from './staging';

type Customers = ReadonlySet<number>;

/** What was taken out of a table: rows that are gone, or come again in a new state. */
export interface TakenOut {
  readonly rows: number;
  /** The customer of each row; none for rows that are of no customer. */
  readonly owners: readonly number[];
}

export const NOTHING_TAKEN: TakenOut = { rows: 0, owners: [] };

export const isOfCustomers = ({ columns }: ReplicaTable): boolean => columns.some(({ name }) => name === 'customer_id');

/** Whom changes are about, of the customers' own table or of one whose rows are theirs; undefined where they are many. */
export const ownersOf = ({ table, staged, removed }: TableChanges, { owners }: TakenOut): Customers | undefined => {
  const all = new Set(owners);
  for (const rows of isOfCustomers(table) ? [staged] : [staged, removed]) {
    if (rows && rows.owners === undefined) return undefined;
    for (const id of rows?.owners ?? []) all.add(id);
  }
  return all.size > MOST_OWNERS ? undefined : all;
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
