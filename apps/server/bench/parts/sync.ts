import { standardCatalog } from '@muster/filters';
import type { DuckdbEngine } from '../../src/audience/duckdb';
import { timed } from '../measure';
import { NOW } from '../moment';
import { count, milliseconds, perSecond, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import type { Shop } from '../record/bench-record';

/** Customers and their activity rows, and how long their replica may take to be made. */
const TARGET = { rows: 36_000_000, seconds: 60 };
const MOST_MEMORY_GB = 2;

/** The first question to a workspace waits for its whole replica. */
export const measureFirstSyncs = async (engine: DuckdbEngine, shops: readonly Shop[]): Promise<Verdict[]> => {
  const rows: string[][] = [];
  let slowestPerRow = 0;
  for (const shop of shops) {
    const question = { workspaceId: shop.workspace.id, filter: { everyone: true }, now: NOW, catalog: standardCatalog } as const;
    const { result, milliseconds: took } = await timed(() => engine.count(question));
    if (result !== shop.customers) throw new Error(`The replica has ${result} of ${shop.customers} customers.`);
    rows.push([count(shop.customers), count(shop.rows), milliseconds(took), perSecond(shop.rows, took)]);
    slowestPerRow = took / shop.rows;
  }
  printTable('First sync of a replica from the record', ['customers', 'rows', 'took', 'rows'], rows);
  const seconds = (slowestPerRow * TARGET.rows) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024 ** 2;
  return [
    {
      what: `first replica of ${count(TARGET.rows)} rows`,
      measured: `${seconds.toFixed(0)} s`,
      target: `below ${TARGET.seconds} s`,
      isKept: seconds < TARGET.seconds,
    },
    {
      what: 'memory of the process meanwhile',
      measured: `${memory.toFixed(2)} GB`,
      target: `below ${MOST_MEMORY_GB} GB`,
      isKept: memory < MOST_MEMORY_GB,
    },
  ];
};
