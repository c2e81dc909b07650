import { quoted, quotedText } from './names';
import type { Session, Statement } from './session';

/** A bit for each, in the widest number that DuckDB combines bit by bit at full speed. */
const MOST = 64;

/** As filters compile it: the measure, and whose records are measured. */
const COUNT_OF_DIFFERENT = /COUNT\(DISTINCT r\.(\w+_folded\w*)\)/g;
const RECORDS = /\bFROM (\w+) r\b/;

const textsIn = async (session: Session, table: string, column: string): Promise<string[]> => {
  const values = `SELECT DISTINCT ${quoted(column)} AS value FROM ${quoted(table)} WHERE value IS NOT NULL LIMIT ${MOST + 1}`;
  const rows = await session.rows({ text: values, params: [] });
  return rows.map(({ value }) => String(value));
};

const bitOf = (texts: readonly string[]): string => {
  const bits = texts.map((_text, place) => `${1n << BigInt(place)}::UBIGINT`);
  return `MAP([${texts.map(quotedText).join(', ')}], [${bits.join(', ')}])`;
};

/**
 * Columns of which few different texts are known, as brands and outlets are. Where customers are asked for by how many
 * different ones they have, each text is a bit and theirs are combined, which takes DuckDB less than half the time of putting
 * every pair of a customer and a text in a table. Texts without a bit are counted as ever, so that the number is right
 * whatever has been written since.
 */
export class FewValues {
  /** By table and column; undefined for one that has too many. */
  readonly #bits = new Map<string, string | undefined>();

  /** The statement with its counts of different texts by bits, where that is possible. */
  async byBits(session: Session, statement: Statement): Promise<Statement> {
    const { text } = statement;
    const [, table] = RECORDS.exec(text) ?? [];
    const columns = new Set([...text.matchAll(COUNT_OF_DIFFERENT)].map(([, column = '']) => column));
    if (table === undefined || columns.size === 0) return statement;
    const bits = new Map<string, string>();
    for (const column of columns) {
      const known = await this.#bitsOf(session, table, column);
      if (known !== undefined) bits.set(column, known);
    }
    const counted = text.replace(COUNT_OF_DIFFERENT, (count: string, column: string) => {
      const bit = bits.get(column);
      if (bit === undefined) return count;
      const own = `${bit}[r.${column}]`;
      return `(bit_count(coalesce(bit_or(${own}), 0)) + ${count} FILTER (WHERE ${own} IS NULL))`;
    });
    return { ...statement, text: counted };
  }

  async #bitsOf(session: Session, table: string, column: string): Promise<string | undefined> {
    const key = `${table}.${column}`;
    if (this.#bits.has(key)) return this.#bits.get(key);
    const texts = await textsIn(session, table, column);
    const bits = texts.length > 0 && texts.length <= MOST ? bitOf(texts) : undefined;
    this.#bits.set(key, bits);
    return bits;
  }
}
