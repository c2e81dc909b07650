import type { ColumnBatch } from './column-batch';
import { RowCursor } from './row-cursor';
import { ROWS_AT_ONCE, type RowValues, rowValues } from './row-values';

/** A row as MySQL sends those of prepared statements: numbers as they lie in memory, texts behind their lengths. */
export interface RowPacket {
  readonly buffer: Buffer;
  /** Where the row begins. */
  readonly offset: number;
  readonly end: number;
}

/** Before the values: a zero, and a bit for each column, two bits late, that says whether it is NULL. */
const FIRST_BIT = 2;
const bytesBefore = (columns: number): number => 1 + ((columns + FIRST_BIT + 7) >> 3);

interface Room {
  rows: number;
  readonly columns: readonly RowValues[];
}

interface Full {
  readonly room: Room;
  readonly batch: ColumnBatch;
}

/** Takes rows apart, column by column, without a value of its own for each. */
export class BinaryRows {
  #makers: readonly (() => RowValues)[] = [];
  #room: Room | undefined;
  #full: Full[] = [];
  readonly #free: Room[] = [];
  readonly #cursor = new RowCursor();
  #failure: Error | undefined;

  /** Hears of what types the columns are, before the rows of each answer. */
  begin(types: readonly number[]): void {
    if (this.#makers.length === 0) this.#makers = types.map(rowValues);
  }

  /** Takes a row. What is wrong with it is thrown by `take`: whoever brings rows has others to bring. */
  add(packet: RowPacket): void {
    try {
      this.#add(packet);
    } catch (error) {
      this.#failure ??= new Error('The database sent a row that cannot be taken apart.', { cause: error });
    }
  }

  /** The whole batches that there are by now. Each is good until the next one is asked for. */
  *takeFull(): Generator<ColumnBatch> {
    if (this.#failure) throw this.#failure;
    const full = this.#full;
    this.#full = [];
    for (const { room, batch } of full) {
      yield batch;
      room.rows = 0;
      this.#free.push(room);
    }
  }

  /** Everything that is left. */
  *takeRest(): Generator<ColumnBatch> {
    if (this.#room) this.#finish(this.#room);
    yield* this.takeFull();
  }

  #finish(room: Room): void {
    const { rows, columns } = room;
    this.#full.push({ room, batch: { rows, columns: columns.map((column) => column.of(rows)) } });
    this.#room = undefined;
  }

  #add({ buffer, offset, end }: RowPacket): void {
    this.#room ??= this.#free.pop() ?? { rows: 0, columns: this.#makers.map((make) => make()) };
    const room = this.#room;
    const cursor = this.#cursor;
    cursor.enter(buffer);
    const { columns, rows } = room;
    cursor.at = offset + bytesBefore(columns.length);
    for (let column = 0; column < columns.length; column++) {
      const bit = column + FIRST_BIT;
      const isNone = ((cursor.bytes.getUint8(offset + 1 + (bit >> 3)) >> (bit & 7)) & 1) === 1;
      if (isNone) columns[column]?.none(rows);
      else columns[column]?.take(cursor, rows);
    }
    if (cursor.at !== end) throw new RangeError(`${end - cursor.at} bytes are left of it.`);
    room.rows++;
    if (room.rows === ROWS_AT_ONCE) this.#finish(room);
  }
}
