import type { ResultSetHeader } from 'mysql2';
import type { QueryRunner } from 'typeorm';
import { chunks, groupBy } from './batches';
import type { Change } from './shape';
import type { Bulk } from './write';

/** Rows of one INSERT: at most so many, and at most about so many characters, far below max_allowed_packet. */
const ROWS_PER_INSERT = 1_000;
const CHARACTERS_PER_INSERT = 2_000_000;
const ROWS_PER_UPDATE = 200;

type Row = readonly unknown[];

const sizeOf = (row: Row): number =>
  row.reduce<number>((size, value) => size + (typeof value === 'string' ? value.length + 3 : 16), 0);

function* packets(rows: Iterable<Row>): Generator<Row[]> {
  let current: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    const size = sizeOf(row);
    if (current.length === ROWS_PER_INSERT || (current.length > 0 && characters + size > CHARACTERS_PER_INSERT)) {
      yield current;
      current = [];
      characters = 0;
    }
    current.push(row);
    characters += size;
  }
  if (current.length > 0) yield current;
}

/** `SELECT 7 AS k, 'Wien' AS v0 UNION ALL SELECT …`: the changes as a table, which all MySQLs understand. */
const changeTable = (changes: readonly Change[]): { sql: string; params: unknown[] } => {
  const marks = changes[0]?.columns.map((_, index) => `? AS v${index}`).join(', ');
  const sql = changes.map(() => `SELECT ? AS k, ${marks}`).join(' UNION ALL ');
  return { sql, params: changes.flatMap(({ id, values }) => [id, ...values]) };
};

/**
 * `step` is the server's auto_increment_increment (more than 1 in a multi-master cluster). The ids of one INSERT whose
 * number of rows is known beforehand are consecutive in every innodb_autoinc_lock_mode, so the first one tells them all.
 */
export const mysqlBulk = (runner: QueryRunner, step: number): Bulk => ({
  async insert({ table, columns }, rows) {
    const names = columns.map(({ name }) => name).join(', ');
    const ids: number[] = [];
    for (const packet of packets(rows)) {
      const result: ResultSetHeader = await runner.query(`INSERT INTO ${table} (${names}) VALUES ?`, [packet]);
      for (let index = 0; index < packet.length; index++) ids.push(result.insertId + index * step);
    }
    return ids;
  },
  async update({ table }, changes) {
    for (const [, group] of groupBy(changes, ({ columns }) => columns.join())) {
      const assignments = group[0]?.columns.map((name, index) => `r.${name} = changed.v${index}`).join(', ');
      for (const some of chunks(group, ROWS_PER_UPDATE)) {
        const { sql, params } = changeTable(some);
        await runner.query(`UPDATE ${table} r JOIN (${sql}) changed ON r.id = changed.k SET ${assignments}`, params);
      }
    }
  },
});
