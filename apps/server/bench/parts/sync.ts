import type { DuckdbEngine } from '../../src/audience/duckdb';
import { timed } from '../measure';
import { count, milliseconds, perSecond, printTable } from '../print/table';
import type { Shop } from '../record/bench-record';
import { NOW } from '../six-questions';

/** The first question to a workspace waits for its whole replica. */
export const measureFirstSyncs = async (engine: DuckdbEngine, shops: readonly Shop[]): Promise<void> => {
  const rows: string[][] = [];
  for (const shop of shops) {
    const question = { workspaceId: shop.workspace.id, filter: { everyone: true }, now: NOW } as const;
    const { result, milliseconds: took } = await timed(() => engine.count(question));
    if (result !== shop.customers) throw new Error(`The replica has ${result} of ${shop.customers} customers.`);
    rows.push([count(shop.customers), count(shop.rows), milliseconds(took), perSecond(shop.rows, took)]);
  }
  printTable('First sync of a replica from the record', ['customers', 'rows', 'took', 'rows'], rows);
};
