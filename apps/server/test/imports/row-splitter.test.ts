import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { FileRefused } from '../../src/modules/imports/file/file-refused';
import { RowSplitter } from '../../src/modules/imports/file/row-splitter';
import { LIMITS } from '../../src/modules/imports/limits';

const UNCLOSED = 'unclosed';

/** What a library for CSV makes of a text. */
const byLibrary = (text: string, delimiter: string): unknown => {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch {
    return UNCLOSED;
  }
};

const split = (pieces: readonly string[], delimiter: ',' | ';' | '\t'): unknown => {
  const splitter = new RowSplitter(delimiter);
  try {
    return [...pieces.flatMap((piece) => splitter.add(piece)), ...splitter.end()];
  } catch (error) {
    if (error instanceof FileRefused) return UNCLOSED;
    throw error;
  }
};

const refusal = (...pieces: readonly string[]): string => {
  const splitter = new RowSplitter(',');
  try {
    for (const piece of pieces) splitter.add(piece);
    splitter.end();
    return 'none';
  } catch (error) {
    return error instanceof FileRefused ? error.message : String(error);
  }
};

test('splits whatever it is given as a library does, wherever the pieces are cut', () => {
  const letter = fc.constantFrom('a', 'ö', '😀', ' ', '"', '"', '"', ',', ',', ';', '\t', '\n', '\n', '\r', '\r\n', '\ufeff');
  const pieces = fc.array(
    fc.array(letter, { maxLength: 12 }).map((letters) => letters.join('')),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(pieces, fc.constantFrom(',' as const, ';' as const, '\t' as const), (texts, delimiter) => {
      expect(split(texts, delimiter)).toEqual(byLibrary(texts.join(''), delimiter));
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ['a delimiter at the end of the file', 'a,b,', [['a', 'b', '']]],
  ['empty lines', 'a\n\n\nb\n', [['a'], [''], [''], ['b']]],
  ['all three line ends', 'a\r\nb\rc\n', [['a'], ['b'], ['c']]],
  ['quotes within quotes', '"a ""b""",c\n', [['a "b"', 'c']]],
  ['quotes within a text', '7" SINGLE,"Best" tea,x\n', [['7" SINGLE', '"Best" tea', 'x']]],
  ['a line end within quotes', '"a\r\nb",c\n', [['a\r\nb', 'c']]],
  ['nothing', '', []],
])('understands %s', (_, text, rows) => {
  expect(split([text], ',')).toEqual(rows);
  expect(split([...text], ',')).toEqual(rows);
});

test('says at which line a quotation mark is missing', () => {
  expect(refusal('a,b\r\nc,"d\r\n', 'e,f\n')).toMatch(/quotation mark opens .* line 3 /);
});

test('takes a row of the greatest length and no longer one, however it comes', () => {
  const row = 'x'.repeat(LIMITS.rowLength - 1);
  expect(refusal('a\n', `${row}\n`)).toBe('none');
  expect(refusal('a\n', `${row}xx\nb\n`)).toMatch(/longer than 256 KB.* line 2 /);
  expect(refusal('a\n', row, 'xx')).toMatch(/longer than 256 KB.* line 2 /);
  expect(refusal('a\n"b\n', row, row)).toMatch(/longer than 256 KB.* line 3 /);
});
