const SLOTS = 1 << 14;
/** Longer texts are seldom the same again. */
const LONGEST = 64;

/**
 * Texts by their bytes. Most text of a shop comes again and again, and finding it here takes a third of the time that making
 * a string of bytes does. A text that falls into the slot of another takes its place: memory is bounded.
 */
export class TextCache {
  readonly #texts: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #bytes = new Uint8Array(SLOTS * LONGEST);

  /** The text of bytes, of which `hash` is some hash. */
  text(packed: Buffer, { start, end, hash }: { readonly start: number; readonly end: number; readonly hash: number }): string {
    const length = end - start;
    if (length > LONGEST) return packed.toString('utf8', start, end);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#texts[slot];
    if (known !== undefined && this.#lengths[slot] === length && this.#isSame(slot, packed, start)) return known;
    const text = packed.toString('utf8', start, end);
    this.#texts[slot] = text;
    this.#lengths[slot] = length;
    this.#bytes.set(packed.subarray(start, end), slot * LONGEST);
    return text;
  }

  #isSame(slot: number, packed: Buffer, start: number): boolean {
    const from = slot * LONGEST;
    const length = this.#lengths[slot] ?? 0;
    for (let at = 0; at < length; at++) if (this.#bytes[from + at] !== packed[start + at]) return false;
    return true;
  }
}
