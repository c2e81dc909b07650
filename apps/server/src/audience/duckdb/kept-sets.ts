import type { Bits } from './bits';

/** The ids that a set has a bit for. */
export interface IdRange {
  readonly lowest: number;
  readonly highest: number;
}

export const widthOf = ({ lowest, highest }: IdRange): number => highest - lowest + 1;

/** A set of customers as it was at a revision. */
export interface FoundSet {
  readonly bits: Bits;
  readonly revision: number;
}

const MOST_BYTES = 32 * 1024 * 1024;
const FEWEST = 4;

/** The sets of one range of ids that were found, as many as there is memory for: those asked for the longest ago go first. */
export class KeptSets {
  readonly #sets = new Map<string, Promise<FoundSet>>();
  readonly #beingFound = new Set<string>();
  readonly #most: number;

  constructor(readonly ids: IdRange) {
    this.#most = Math.max(FEWEST, Math.floor((MOST_BYTES * 8) / widthOf(ids)));
  }

  /** A set that is still right, be it one that somebody is finding at this moment; otherwise it is found. */
  async of(key: string, isRight: (found: FoundSet) => boolean, find: () => Promise<FoundSet>): Promise<FoundSet> {
    let known = this.#sets.get(key);
    while (known !== undefined) {
      // Whoever was at it may have been stopped.
      const found = await known.catch(() => undefined);
      if (found && isRight(found)) {
        this.#keep(key, known);
        return found;
      }
      // Another question may have waited for the same one, and be at it already.
      const next = this.#sets.get(key);
      known = next === known ? undefined : next;
    }
    const finding = find();
    this.#keep(key, finding);
    this.#beingFound.add(key);
    try {
      return await finding;
    } catch (error) {
      if (this.#sets.get(key) === finding) this.#sets.delete(key);
      throw error;
    } finally {
      this.#beingFound.delete(key);
    }
  }

  /** Whether somebody is at it: who has others to find finds them meanwhile. */
  isBeingFound(key: string): boolean {
    return this.#beingFound.has(key);
  }

  #keep(key: string, set: Promise<FoundSet>): void {
    this.#sets.delete(key);
    this.#sets.set(key, set);
    const [oldest] = this.#sets.keys();
    if (this.#sets.size > this.#most && oldest !== undefined) this.#sets.delete(oldest);
  }
}
