const SLOTS = 1 << 17;
/** Half of the slots, so that a word is found close to where it is looked for. */
const MOST_WORDS = SLOTS / 2;
const MOST_BYTES = 8 * 1024 * 1024;
const FEW_WORDS = 1024;

const mixed = (hash: number, bytes: number): number => {
  const product = Math.imul(hash ^ bytes, 0x5bd1e995);
  return product ^ (product >>> 15);
};

/** The last bytes of a text, of which there are fewer than four. */
const restOf = (bytes: DataView, from: number, end: number): number => {
  let rest = 0;
  for (let at = from; at < end; at++) rest = (rest << 8) | bytes.getUint8(at);
  return rest;
};

const textOf = ({ buffer, byteOffset }: DataView, start: number, end: number): string =>
  Buffer.from(buffer, byteOffset + start, end - start).toString('utf8');

/** A text that is looked for: from `start` to `whole` by fours, and what is left. */
interface Sought {
  readonly bytes: DataView;
  readonly start: number;
  readonly whole: number;
  readonly rest: number;
}

const grown = (values: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
};

/**
 * Numbers texts by their bytes. Most text of a shop comes again and again, and finding it here takes a fraction of the time
 * that making a string of bytes does. Texts are hashed and compared four bytes at a time.
 */
export class WordBook {
  /** The texts by their numbers. */
  readonly words: string[] = [];
  /** By hash: the number of a word plus one. */
  readonly #slots = new Int32Array(SLOTS);
  /** By the word's number. */
  #hashes = new Int32Array(FEW_WORDS);
  #lengths = new Int32Array(FEW_WORDS);
  #starts = new Int32Array(FEW_WORDS);
  /** The bytes of all words, each filled up to whole fours. */
  #fours = new Int32Array(FEW_WORDS);
  #used = 0;

  /** Whether another word would be one too many: the memory of a book is bounded. */
  get isFull(): boolean {
    return this.words.length >= MOST_WORDS || this.#used * 4 >= MOST_BYTES;
  }

  /** The number of the text between two places. */
  codeOf(bytes: DataView, start: number, end: number): number {
    const whole = end - ((end - start) & 3);
    let hash = end - start;
    for (let at = start; at < whole; at += 4) hash = mixed(hash, bytes.getInt32(at, true));
    const rest = restOf(bytes, whole, end);
    hash = mixed(hash, rest);
    const slots = this.#slots;
    let slot = hash & (SLOTS - 1);
    let known = slots[slot] ?? 0;
    while (known !== 0) {
      const code = known - 1;
      if (this.#hashes[code] === hash && this.#lengths[code] === end - start && this.#isSame(code, { bytes, start, whole, rest }))
        return code;
      slot = (slot + 1) & (SLOTS - 1);
      known = slots[slot] ?? 0;
    }
    slots[slot] = this.words.length + 1;
    this.#hashes[this.words.length] = hash;
    return this.#add(bytes, start, end);
  }

  #isSame(code: number, { bytes, start, whole, rest }: Sought): boolean {
    const fours = this.#fours;
    let four = this.#starts[code] ?? 0;
    for (let at = start; at < whole; at += 4) if (fours[four++] !== bytes.getInt32(at, true)) return false;
    return fours[four] === rest;
  }

  #add(bytes: DataView, start: number, end: number): number {
    const code = this.words.length;
    this.words.push(textOf(bytes, start, end));
    this.#lengths[code] = end - start;
    this.#starts[code] = this.#used;
    const whole = end - ((end - start) & 3);
    while (this.#used + (end - start) / 4 + 1 > this.#fours.length) this.#fours = grown(this.#fours);
    for (let at = start; at < whole; at += 4) this.#fours[this.#used++] = bytes.getInt32(at, true);
    this.#fours[this.#used++] = restOf(bytes, whole, end);
    if (this.words.length === this.#lengths.length) {
      this.#hashes = grown(this.#hashes);
      this.#lengths = grown(this.#lengths);
      this.#starts = grown(this.#starts);
    }
    return code;
  }
}
