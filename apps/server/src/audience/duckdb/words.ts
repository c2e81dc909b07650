const WORDS_AT_ONCE = 100_000;

/**
 * Numbers the words of columns in which few words come again and again. Handing a text to DuckDB costs ten times as
 * much as handing over a number, and most text of a shop is brands, products and countries. Memory is bounded: a word
 * that was forgotten meanwhile gets a second number.
 */
export class Words {
  readonly #codes = new Map<string, number>();
  #fresh: string[] = [];
  #next = 0;

  codeOf(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    if (this.#codes.size >= WORDS_AT_ONCE) this.#codes.clear();
    const code = this.#next++;
    this.#codes.set(word, code);
    this.#fresh.push(word);
    return code;
  }

  /** The words that were numbered since the last call; their numbers follow each other from `first`. */
  takeFresh(): { readonly first: number; readonly words: readonly string[] } {
    const words = this.#fresh;
    this.#fresh = [];
    return { first: this.#next - words.length, words };
  }
}
