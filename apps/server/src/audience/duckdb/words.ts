import { NO_WORD } from '../../database/column-batch';

const WORDS_AT_ONCE = 100_000;

/** A word with its number and its folded twin. */
export type NumberedWord = readonly [code: number, word: string | null, folded: string | null];

/** NULL has a number, too: so that each number has a word. */
const NO_TEXT: NumberedWord = [NO_WORD, null, null];

/**
 * Numbers the words of columns in which few words come again and again. Handing a text to DuckDB costs ten times as
 * much as handing over a number, and most text of a shop is brands, products and countries. Each is folded once. Memory
 * is bounded: a word that was forgotten meanwhile gets a second number.
 */
export class Words {
  #fresh: NumberedWord[] = [NO_TEXT];
  #next = 0;

  /** For columns whose text is folded in one way. */
  dictionary(fold: (word: string) => string | null): (word: string) => number {
    const codes = new Map<string, number>();
    return (word) => {
      const known = codes.get(word);
      if (known !== undefined) return known;
      if (codes.size >= WORDS_AT_ONCE) codes.clear();
      const code = this.#next++;
      codes.set(word, code);
      this.#fresh.push([code, word, fold(word)]);
      return code;
    };
  }

  /** The words that were numbered since the last call. */
  takeFresh(): readonly NumberedWord[] {
    const words = this.#fresh;
    this.#fresh = [];
    return words;
  }
}
