import { isUtf8 } from 'node:buffer';
import { LIMITS } from '../limits';
import { FileRefused } from './file-refused';
import type { Encoding } from './format';

const EXCEL = 'This looks like an Excel file. Open it and save it as "CSV UTF-8 (comma delimited)", then choose the CSV file.';

const UTF_16 = 'This file is UTF-16 text. Save it as "CSV UTF-8 (comma delimited)".';

/** Files that people name .csv and that are none, by their first bytes. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly message: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], message: EXCEL },
  { bytes: [0x50, 0x4b, 0x05, 0x06], message: EXCEL },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], message: EXCEL },
  { bytes: [0x25, 0x50, 0x44, 0x46], message: 'This is a PDF file. Export the table as CSV instead.' },
  { bytes: [0x1f, 0x8b], message: 'This file is compressed. Unpack it first, then choose the CSV file inside.' },
  { bytes: [0xff, 0xfe], message: UTF_16 },
  { bytes: [0xfe, 0xff], message: UTF_16 },
];
const LONGEST_SIGNATURE = 4;

const NUL_BYTES = 'This file is not text: it has NUL bytes. Save it as CSV.';

/** Without a mark at its beginning it is told by the letters of Latin script, which are every other byte NUL. */
const isUtf16 = ([a, b, c, d]: Buffer): boolean =>
  (a !== 0 && b === 0 && c !== 0 && d === 0) || (a === 0 && b !== 0 && c === 0 && d !== 0);

/** The length of the UTF-8 sequence that a first byte announces. */
const sequenceLength = (byte: number): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1);

/** Where the last character of the bytes begins, if it is cut off; otherwise their end. */
const wholeCharacters = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) !== 0x80) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
};

/** Looks at the bytes of a file as they pass: is it text, in which encoding, and not too long? */
export class ByteCheck {
  #length = 0;
  #start = Buffer.alloc(0);
  #rest = Buffer.alloc(0);
  #utf8 = true;

  /** @throws FileRefused */
  add(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > LIMITS.bytes) throw tooLong();
    if (this.#start.length < LONGEST_SIGNATURE) this.#checkStart(chunk);
    if (chunk.includes(0)) throw new FileRefused(isUtf16(this.#start) ? UTF_16 : NUL_BYTES, 415);
    if (this.#utf8) this.#checkEncoding(chunk);
  }

  /** @throws FileRefused */
  end(): Encoding {
    if (this.#length === 0) throw new FileRefused('This file is empty.');
    return this.#utf8 && this.#rest.length === 0 ? 'utf-8' : 'windows-1252';
  }

  #checkStart(chunk: Buffer): void {
    this.#start = Buffer.concat([this.#start, chunk.subarray(0, LONGEST_SIGNATURE)]);
    const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => this.#start[index] === byte));
    if (found) throw new FileRefused(found.message, 415);
  }

  #checkEncoding(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const end = wholeCharacters(bytes);
    this.#utf8 = isUtf8(bytes.subarray(0, end));
    this.#rest = Buffer.from(bytes.subarray(end));
  }
}

export const tooLong = (): FileRefused =>
  new FileRefused(`This file is longer than ${LIMITS.bytes / 1024 / 1024} MB. Split it; each part needs the column names.`, 413);
