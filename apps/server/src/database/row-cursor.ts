const TWO_TO_32 = 0x1_0000_0000;

/** A place in the bytes of a row. Who takes a value moves on to the next. */
export class RowCursor {
  #buffer: Buffer = Buffer.alloc(0);
  bytes: DataView = new DataView(this.#buffer.buffer);
  at = 0;

  /** Goes on in other bytes. */
  enter(buffer: Buffer): void {
    if (this.#buffer === buffer) return;
    this.#buffer = buffer;
    this.bytes = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  }

  /** The text of so many bytes that begins here. */
  text(length: number): string {
    const start = this.at;
    this.at = start + length;
    return this.#buffer.toString('utf8', start, start + length);
  }

  whole(): number {
    const { bytes, at } = this;
    this.at = at + 8;
    return bytes.getInt32(at + 4, true) * TWO_TO_32 + bytes.getUint32(at, true);
  }

  /** How many bytes the text has that begins here. */
  length(): number {
    const { bytes, at } = this;
    const first = bytes.getUint8(at);
    if (first <= 250) {
      this.at = at + 1;
      return first;
    }
    if (first === 252) {
      this.at = at + 3;
      return bytes.getUint16(at + 1, true);
    }
    if (first === 253) {
      this.at = at + 4;
      return bytes.getUint16(at + 1, true) + bytes.getUint8(at + 3) * 0x1_0000;
    }
    this.at = at + 1;
    return this.whole();
  }
}
