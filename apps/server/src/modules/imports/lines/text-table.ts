import { Numbers } from './numbers';

const BLOCK = 1024 * 1024;
/** Texts of which the index is also remembered the quick way; in most files that is all of them. */
const REMEMBERED = 100_000;
const NONE = -1;

/** FNV-1a. */
const hashOf = (bytes: Buffer, length: number): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return hash >>> 0;
};

/**
 * Keeps every different text once, as bytes, and numbers them from 0 in the order of their first appearance. A `Map` of
 * five million order numbers would take half a gigabyte of heap; this takes the bytes and some 16 more for each.
 */
export class TextTable {
  readonly #blocks: Buffer[] = [];
  #blockEnd = BLOCK;
  readonly #block = new Numbers(Int32Array);
  readonly #start = new Numbers(Int32Array);
  readonly #length = new Numbers(Int32Array);
  readonly #hash = new Numbers(Uint32Array);
  /** Open addressing; a power of two, at most half full. */
  #slots = new Int32Array(4096).fill(NONE);
  readonly #remembered = new Map<string, number>();
  #scratch = Buffer.alloc(4096);

  get size(): number {
    return this.#start.length;
  }

  /** The number of a text that may or may not be there yet. */
  add(text: string): number {
    const known = this.#remembered.get(text);
    if (known !== undefined) return known;
    const index = this.#addBytes(this.#encode(text));
    if (this.#remembered.size < REMEMBERED) this.#remembered.set(text, index);
    return index;
  }

  /** The number of a text, if it is there. */
  find(text: string): number | undefined {
    const known = this.#remembered.get(text);
    if (known !== undefined) return known;
    const length = this.#encode(text);
    const index = this.#slots[this.#find(hashOf(this.#scratch, length), length)] ?? NONE;
    return index === NONE ? undefined : index;
  }

  text(index: number): string {
    return this.#bytes(index).toString('utf8');
  }

  #encode(text: string): number {
    if (text.length * 3 > this.#scratch.length) this.#scratch = Buffer.alloc(text.length * 3);
    return this.#scratch.write(text, 0, 'utf8');
  }

  #bytes(index: number): Buffer {
    const start = this.#start.at(index);
    return this.#blocks[this.#block.at(index)]?.subarray(start, start + this.#length.at(index)) ?? Buffer.alloc(0);
  }

  #addBytes(length: number): number {
    const hash = hashOf(this.#scratch, length);
    const slot = this.#find(hash, length);
    const found = this.#slots[slot] ?? NONE;
    if (found !== NONE) return found;
    const index = this.#store(length);
    this.#hash.push(hash);
    this.#slots[slot] = index;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return index;
  }

  /** The slot of the text in `#scratch`: where it is, or where it would be. */
  #find(hash: number, length: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot] ?? NONE;
      if (index === NONE) return slot;
      if (this.#hash.at(index) === hash && this.#bytes(index).equals(this.#scratch.subarray(0, length))) return slot;
    }
  }

  #store(length: number): number {
    if (this.#blockEnd + length > BLOCK) {
      this.#blocks.push(Buffer.alloc(Math.max(BLOCK, length)));
      this.#blockEnd = 0;
    }
    this.#scratch.copy(this.#blocks[this.#blocks.length - 1] ?? Buffer.alloc(0), this.#blockEnd, 0, length);
    this.#block.push(this.#blocks.length - 1);
    this.#start.push(this.#blockEnd);
    this.#blockEnd += length;
    return this.#length.push(length);
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(NONE);
    const mask = this.#slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      let slot = this.#hash.at(index) & mask;
      while (this.#slots[slot] !== NONE) slot = (slot + 1) & mask;
      this.#slots[slot] = index;
    }
  }
}
