import { type Bits, type IdRange, widthOf } from './bits';

/** A set of customers as it was at a revision. */
export interface FoundSet {
  readonly bits: Bits;
  readonly revision: number;
}

const MOST_BYTES = 32 * 1024 * 1024;
const FEWEST = 4;

interface Kept {
  readonly finding: Promise<FoundSet>;
  /** Undefined while somebody is at it. */
  found?: FoundSet;
}

type IsRight = (found: FoundSet) => boolean;

/** The sets of one range of ids that were found, as many as there is memory for: those asked for the longest ago go first. */
export class KeptSets {
  readonly #sets = new Map<string, Kept>();
  readonly #most: number;

  constructor(readonly ids: IdRange) {
    this.#most = Math.max(FEWEST, Math.floor((MOST_BYTES * 8) / widthOf(ids)));
  }

  /** A set as it was found last. */
  last(key: string): FoundSet | undefined {
    return this.#sets.get(key)?.found;
  }

  /** A set that is there and right. */
  known(key: string, isRight: IsRight): FoundSet | undefined {
    const kept = this.#sets.get(key);
    if (kept?.found === undefined || !isRight(kept.found)) return undefined;
    this.#keep(key, kept);
    return kept.found;
  }

  /**
   * A set that is still right, be it one that somebody is finding at this moment; otherwise it is found, and the one that was
   * right before is handed over.
   */
  async of(key: string, isRight: IsRight, find: (before: FoundSet | undefined) => Promise<FoundSet>): Promise<FoundSet> {
    let known = this.#sets.get(key);
    let before: FoundSet | undefined;
    while (known !== undefined) {
      // Whoever was at it may have been stopped.
      const found = await known.finding.catch(() => undefined);
      if (found && isRight(found)) {
        this.#keep(key, known);
        return found;
      }
      before = found ?? before;
      // Another question may have waited for the same one, and be at it already.
      const next = this.#sets.get(key);
      known = next === known ? undefined : next;
    }
    const kept: Kept = { finding: find(before) };
    this.#keep(key, kept);
    try {
      kept.found = await kept.finding;
      return kept.found;
    } catch (error) {
      if (this.#sets.get(key) === kept) this.#sets.delete(key);
      throw error;
    }
  }

  /** Whether somebody is at it: who has others to find finds them meanwhile. */
  isBeingFound(key: string): boolean {
    const kept = this.#sets.get(key);
    return kept !== undefined && kept.found === undefined;
  }

  #keep(key: string, set: Kept): void {
    this.#sets.delete(key);
    this.#sets.set(key, set);
    const [oldest] = this.#sets.keys();
    if (this.#sets.size > this.#most && oldest !== undefined) this.#sets.delete(oldest);
  }
}
