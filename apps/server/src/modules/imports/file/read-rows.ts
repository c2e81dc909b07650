import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { Encoding, Layout } from './format';
import { RowSplitter } from './row-splitter';

interface Decoder {
  /** The text of bytes; a character that is cut off comes with the next ones. */
  write(bytes: Buffer): string;
  end(): string;
}

/** The faster one of two where there are two. */
const decoderOf = (encoding: Encoding): Decoder => {
  if (encoding === 'utf-8') return new StringDecoder('utf8');
  const decoder = new TextDecoder(encoding);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
};

/**
 * The rows of a file, some at a time, the column names first, as lists of cells; an empty line is a row with one empty
 * cell, so that rows are numbered as in a spreadsheet.
 * @throws FileRefused where the text cannot be split into rows.
 */
export async function* readRows(path: string, { encoding, delimiter }: Layout): AsyncGenerator<string[][], void, undefined> {
  const decoder = decoderOf(encoding);
  const splitter = new RowSplitter(delimiter);
  for await (const bytes of createReadStream(path)) {
    const rows = splitter.add(decoder.write(bytes));
    if (rows.length > 0) yield rows;
  }
  yield [...splitter.add(decoder.end()), ...splitter.end()];
}
