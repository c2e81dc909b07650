import type { DuckDBBitValue } from '@duckdb/node-api';

/** The ids that a set has a bit for. */
export interface IdRange {
  readonly lowest: number;
  readonly highest: number;
}

export const widthOf = ({ lowest, highest }: IdRange): number => highest - lowest + 1;

/** A set of customers as it was at a revision. */
export interface FoundSet {
  readonly bits: DuckDBBitValue;
  readonly revision: number;
}

const MOST_BYTES = 32 * 1024 * 1024;
const FEWEST = 4;

/** The sets of one range of ids that were found, as many as there is memory for: those asked for the longest ago go first. */
export class KeptSets {
  readonly #sets = new Map<string, Promise<FoundSet>>();
  readonly #most: number;

  constructor(readonly ids: IdRange) {
    this.#most = Math.max(FEWEST, Math.floor((MOST_BYTES * 8) / widthOf(ids)));
  }

  /** A set that is still right, be it one that somebody is finding at this moment; otherwise it is found. */
  async of(key: string, isRight: (found: FoundSet) => boolean, find: () => Promise<FoundSet>): Promise<FoundSet> {
    const known = this.#sets.get(key);
    if (known !== undefined) {
      // Whoever was at it may have been stopped.
      const found = await known.catch(() => undefined);
      if (found && isRight(found)) {
        this.#keep(key, known);
        return found;
      }
    }
    const finding = find();
    this.#keep(key, finding);
    try {
      return await finding;
    } catch (error) {
      if (this.#sets.get(key) === finding) this.#sets.delete(key);
      throw error;
    }
  }

  #keep(key: string, set: Promise<FoundSet>): void {
    this.#sets.delete(key);
    this.#sets.set(key, set);
    const [oldest] = this.#sets.keys();
    if (this.#sets.size > this.#most && oldest !== undefined) this.#sets.delete(oldest);
  }
}
