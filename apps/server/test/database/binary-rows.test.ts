import { BinaryRows } from '../../src/database/binary-rows';
import { type ColumnBatch, isNumbered, NO_NUMBER } from '../../src/database/column-batch';

/** As MySQL numbers its types. */
const [TINY, LONG, DOUBLE, LONG_LONG, DATE, TEXT] = [1, 3, 5, 8, 10, 253];

type Cell = number | bigint | string | null;

const lengthOf = (length: number): Buffer => {
  if (length <= 250) return Buffer.of(length);
  const bytes = Buffer.alloc(9);
  if (length <= 0xffff) {
    bytes.writeUInt8(252);
    bytes.writeUInt16LE(length, 1);
    return bytes.subarray(0, 3);
  }
  bytes.writeUInt8(length <= 0xff_ffff ? 253 : 254);
  bytes.writeBigUInt64LE(BigInt(length), 1);
  return length <= 0xff_ffff ? bytes.subarray(0, 4) : bytes;
};

const encoded = (type: number, value: Exclude<Cell, null>): Buffer => {
  const bytes = Buffer.alloc(8);
  if (typeof value === 'string') return Buffer.concat([lengthOf(Buffer.byteLength(value)), Buffer.from(value)]);
  if (type === LONG_LONG) bytes.writeBigInt64LE(BigInt(value));
  if (type === DOUBLE) bytes.writeDoubleLE(Number(value));
  if (type === LONG) bytes.writeInt32LE(Number(value));
  if (type === TINY) bytes.writeInt8(Number(value));
  return bytes.subarray(0, type === TINY ? 1 : type === LONG ? 4 : 8);
};

const packet = (types: readonly number[], row: readonly Cell[]) => {
  const before = Buffer.alloc(1 + Math.ceil((row.length + 2) / 8));
  const values = row.map((value, column) => {
    if (value !== null) return encoded(types[column] ?? 0, value);
    const bit = column + 2;
    before[1 + (bit >> 3)] = (before[1 + (bit >> 3)] ?? 0) | (1 << (bit & 7));
    return Buffer.alloc(0);
  });
  // Rows lie anywhere in what came over the wire.
  const buffer = Buffer.concat([Buffer.from('xyz'), before, ...values, Buffer.from('after')]);
  return { buffer, offset: 3, end: buffer.length - 5 };
};

const cellsOf = ({ rows, columns }: ColumnBatch): Cell[][] =>
  Array.from({ length: rows }, (_, row) =>
    columns.map((values): Cell => {
      if (isNumbered(values)) return values.words[values.codes[row] ?? -1] ?? null;
      const value = values[row] ?? null;
      return value === NO_NUMBER || Number.isNaN(value) ? null : value;
    }),
  );

const taken = (types: readonly number[], rows: readonly (readonly Cell[])[], pieces = 1): Cell[][] => {
  const binary = new BinaryRows();
  binary.begin(types);
  const cells: Cell[][] = [];
  const size = Math.ceil(rows.length / pieces);
  for (let from = 0; from < rows.length; from += size) {
    for (const row of rows.slice(from, from + size)) binary.add(packet(types, row));
    for (const batch of binary.takeFull()) cells.push(...cellsOf(batch));
  }
  for (const batch of binary.takeRest()) cells.push(...cellsOf(batch));
  return cells;
};

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('rows of the binary protocol', () => {
  test('numbers of every size come back, and none', () => {
    const types = [LONG_LONG, LONG, TINY, DOUBLE];
    const rows: Cell[][] = [
      [0n, 0n, 0n, 0],
      [BigInt(Number.MAX_SAFE_INTEGER), 2_147_483_647n, 127n, 0.1 + 0.2],
      [BigInt(Number.MIN_SAFE_INTEGER), -2_147_483_648n, -128n, -1e300],
      [-1n, -1n, -1n, -0],
      [null, null, null, null],
      [4_294_967_296n, 1n, 1n, 5e-324],
    ];
    const cells = taken(types, rows);
    expect(cells).toEqual(rows);
    expect(cells[3]?.[3]).toBe(-0);
  });

  test('the bits of NULL reach over several bytes', () => {
    const types = indexes(40).map(() => LONG);
    const rows = indexes(40).map((none) => types.map((_, column) => (column === none ? null : BigInt(column))));
    expect(taken(types, rows)).toEqual(rows);
  });

  test.each([
    ['that come again and again', 30],
    ['that are new in every row', 1_000_000],
  ])('texts %s come back, over several batches', (_, kinds) => {
    const texts = ['', 'a', 'ab', 'abc', 'abcd', 'abcde', 'ÄÖÜ', '😀', 'a\u0000', '\u0000', 'þÿ', 'NULL', 'x'.repeat(300)];
    const rows = indexes(10_000).map((row): Cell[] => {
      const kind = row % kinds;
      return [kind % 7 === 0 ? null : `${texts[kind % texts.length]}${kind}`, texts[row % texts.length] ?? null];
    });
    expect(taken([TEXT, TEXT], rows, 3)).toEqual(rows);
  });

  test('words that are forgotten because there are too many get other numbers', () => {
    const rows = indexes(150_000).map((row): Cell[] => [row < 8_000 ? `few ${row % 10}` : `${row % 3 === 0 ? 'few 1' : row}`]);
    expect(taken([TEXT], rows, 10)).toEqual(rows);
  });

  test('texts of any length come back', () => {
    const rows = [0, 250, 251, 252, 65_535, 65_536, 16_777_215, 16_777_216].map((length): Cell[] => ['x'.repeat(length)]);
    expect(taken([TEXT], rows)).toEqual(rows);
  });

  test('a row that is cut off, or longer than its values, is refused', () => {
    const types = [LONG_LONG, TEXT];
    const whole = packet(types, [1n, 'text']);
    for (const end of [whole.end - 1, whole.end + 1]) {
      const rows = new BinaryRows();
      rows.begin(types);
      rows.add({ ...whole, end });
      expect(() => [...rows.takeRest()]).toThrow('cannot be taken apart');
    }
  });

  test('types that the record does not have are refused', () => {
    expect(() => new BinaryRows().begin([DATE])).toThrow(TypeError);
  });
});
