import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldValue } from '../columns';

const ROWS_AT_ONCE = 1_000;

interface Row {
  readonly id: number | string;
  readonly json: string;
  readonly folded: string | null;
}

/** Folds a column of JSON objects anew, where the result is another one. */
const refold = async (runner: QueryRunner, table: string, column: string): Promise<void> => {
  for (let last: number | string = 0; ; ) {
    const rows: Row[] = await runner.query(
      `SELECT id, ${column} AS json, ${column}_folded AS folded FROM ${table} WHERE id > ? AND ${column} IS NOT NULL ORDER BY id LIMIT ${ROWS_AT_ONCE}`,
      [last],
    );
    for (const { id, json, folded } of rows) {
      const anew = foldValue(JSON.parse(json));
      if (anew !== folded) await runner.query(`UPDATE ${table} SET ${column}_folded = ? WHERE id = ?`, [anew, id]);
    }
    const next = rows.at(-1)?.id;
    if (next === undefined) return;
    last = next;
  }
};

/** Objects are compared by their members since custom fields can be asked about: see `foldedLeaves`. */
export class RefoldJson1790000000054 implements MigrationInterface {
  readonly name = 'RefoldJson1790000000054';

  async up(runner: QueryRunner): Promise<void> {
    await refold(runner, 'customer', 'attributes');
    await refold(runner, 'customer', 'source_metadata');
    await refold(runner, 'event', 'properties');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
