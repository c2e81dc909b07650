const EMPTY = 0;
const SMALLEST = 4096;

/** Two hashes of 32 and 21 bits side by side: of five million keys two are taken for one in one file out of five hundred. */
const hashOf = (text: string): number => {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  return (low >>> 0) + (high >>> 11) * 2 ** 32 || 1;
};

/** Tells whether a key was seen before, in 16 bytes for each at most; good enough for a remark, not for a decision. */
export class KeySet {
  #slots = new Float64Array(SMALLEST);
  #size = 0;

  /** @returns whether it is new. */
  add(key: string): boolean {
    const hash = hashOf(key);
    const slot = this.#slotOf(hash);
    if (this.#slots[slot] === hash) return false;
    this.#slots[slot] = hash;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash % 0x7fffffff) & mask;
    while (this.#slots[slot] !== EMPTY && this.#slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const held = this.#slots;
    this.#slots = new Float64Array(held.length * 2);
    for (const hash of held) if (hash !== EMPTY) this.#slots[this.#slotOf(hash)] = hash;
  }
}
