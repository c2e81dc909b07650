const TWO_TO_32 = 0x1_0000_0000;

/** A place in the bytes of a row. Who takes a value moves on to the next. */
export class RowCursor {
  bytes: DataView = new DataView(new ArrayBuffer(0));
  at = 0;

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
