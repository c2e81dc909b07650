import { standardCatalog } from '@muster/filters';
import type { AudienceEngine } from '../../src/audience/engine';
import type { Database } from '../../src/database/database';
import { median, timed } from '../measure';
import { NOW } from '../moment';
import { count, milliseconds, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import type { Shop } from '../record/bench-record';

const ROWS = 1_000;
const MOST = 100;
const TABLES = ['customer', 'visit', 'orders', 'event'] as const;

type Table = (typeof TABLES)[number];

interface Parts {
  readonly engine: AudienceEngine;
  readonly database: Database;
}

/** Ids of the newest rows, or of rows that lie all over the table; other ones in each round. */
const idsOf = async (
  { database }: Parts,
  { workspace }: Shop,
  { table, where, round }: { table: Table; where: 'NEWEST' | 'ANYWHERE'; round: number },
): Promise<number[]> => {
  if (where === 'NEWEST') {
    const rows: { id: number }[] = await database.reader.query(
      `SELECT id FROM ${table} WHERE workspace_id = ? ORDER BY id DESC LIMIT ${ROWS} OFFSET ${round * ROWS}`,
      [workspace.id],
    );
    return rows.map(({ id }) => Number(id));
  }
  const [range]: { lowest: number; highest: number }[] = await database.reader.query(
    `SELECT MIN(id) AS lowest, MAX(id) AS highest FROM ${table} WHERE workspace_id = ?`,
    [workspace.id],
  );
  const { lowest = 0, highest = 0 } = range ?? {};
  const step = (highest - lowest) / ROWS;
  return Array.from({ length: ROWS }, (_, index) => Number(lowest) + Math.floor((index + round / 10) * step));
};

/** Rows in a new state, as a replica sees them. How many there were. */
const change = ({ database }: Parts, { workspace: { id } }: Shop, table: Table, ids: readonly number[]): Promise<number> =>
  database.transaction(async (manager) => {
    await manager.query('UPDATE workspace SET revision = revision + 1 WHERE id = ?', [id]);
    const { affectedRows }: { affectedRows: number } = await manager.query(
      `UPDATE ${table} SET revision = (SELECT revision FROM workspace WHERE id = ?) WHERE workspace_id = ? AND id IN (${ids.join(', ')})`,
      [id, id],
    );
    return affectedRows;
  });

/** How much longer the next question takes when rows that are there already have changed. */
export const measureCatchUp = async (parts: Parts, shop: Shop, runs: number): Promise<Verdict[]> => {
  const question = { workspaceId: shop.workspace.id, filter: { everyone: true }, now: NOW, catalog: standardCatalog } as const;
  const ask = async (): Promise<number> => (await timed(() => parts.engine.count(question))).milliseconds;
  const measure = async (table: Table, where: 'NEWEST' | 'ANYWHERE') => {
    const added: number[] = [];
    let rows = 0;
    // The first round warms up.
    for (let round = 0; round <= runs; round++) {
      rows = await change(parts, shop, table, await idsOf(parts, shop, { table, where, round }));
      const after = await ask();
      if (round > 0) added.push(after - (await ask()));
    }
    return { rows, took: median(added) };
  };
  const lines: string[][] = [];
  let longest = 0;
  for (const table of TABLES) {
    const [newest, anywhere] = [await measure(table, 'NEWEST'), await measure(table, 'ANYWHERE')];
    lines.push([table, milliseconds(newest.took), milliseconds(anywhere.took), count(anywhere.rows)]);
    longest = Math.max(longest, newest.took, anywhere.took);
  }
  printTable(
    `What ${count(ROWS)} changed rows of one table add to the next question at ${count(shop.customers)} customers`,
    ['', 'the newest', 'all over the table', 'of these there are'],
    lines,
  );
  return [
    {
      what: `catching up with ${count(ROWS)} changed rows, longest`,
      measured: milliseconds(longest),
      target: `below ${MOST} ms`,
      isKept: longest < MOST,
    },
  ];
};
