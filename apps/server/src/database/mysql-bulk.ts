import { escape as escaped, type ResultSetHeader, raw } from 'mysql2';
import type { QueryRunner } from 'typeorm';
import { chunks, groupBy } from './batches';
import type { Change } from './shape';
import type { Bulk } from './write';

/**
 * Rows of one INSERT: at most so many, so that there are others to put into text while the database takes them in, and at
 * most about so many characters, far below max_allowed_packet.
 */
const ROWS_PER_INSERT = 250;
const CHARACTERS_PER_INSERT = 2_000_000;
const ROWS_PER_UPDATE = 200;

type Row = readonly unknown[];

/** What may mean something else between quotation marks than itself. */
const SPECIAL = /['\\\p{Cc}]/u;

/** A value as SQL says it. Most need no escaping, and to see that is faster than to look at each of their characters. */
const literal = (value: unknown): string => {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && !SPECIAL.test(value)
    ? `'${value}'`
    : escaped(typeof value === 'boolean' ? value : String(value));
};

/** Rows of one statement as the text after VALUES: put together at once, as a text that grows piece by piece is twice the work. */
class Packet {
  readonly #texts: string[] = [];
  #characters = 0;

  get rows(): number {
    return this.#texts.length;
  }

  get text(): string {
    return this.#texts.join(',');
  }

  hasRoomFor(text: string): boolean {
    return this.rows === 0 || (this.rows < ROWS_PER_INSERT && this.#characters + text.length <= CHARACTERS_PER_INSERT);
  }

  add(text: string): void {
    this.#texts.push(text);
    this.#characters += text.length;
  }
}

function* packets(rows: Iterable<Row>): Generator<Packet> {
  let packet = new Packet();
  for (const row of rows) {
    const text = `(${row.map(literal).join(',')})`;
    if (!packet.hasRoomFor(text)) {
      yield packet;
      packet = new Packet();
    }
    packet.add(text);
  }
  if (packet.rows > 0) yield packet;
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
    const send = async (packet: Packet): Promise<void> => {
      // As a value, so that nobody who logs the statement logs what is in it.
      const values = [raw(packet.text)];
      const { insertId }: ResultSetHeader = await runner.query(`INSERT INTO ${table} (${names}) VALUES ?`, values);
      for (let index = 0; index < packet.rows; index++) ids.push(insertId + index * step);
    };
    let sending = Promise.resolve();
    for (const packet of packets(rows)) {
      await sending;
      sending = send(packet);
      // Heard of when the next packet waits for it.
      sending.catch(() => undefined);
    }
    await sending;
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
