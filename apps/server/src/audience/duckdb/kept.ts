/** Something as it was at a revision. */
export interface AtRevision {
  readonly revision: number;
}

interface Entry<Found> {
  readonly finding: Promise<Found>;
  /** Undefined while somebody is at it. */
  found?: Found;
}

type IsRight<Found> = (found: Found) => boolean;

/** What was found at revisions, by keys, as much as there is memory for: what was asked for the longest ago goes first. */
export class Kept<Found extends AtRevision> {
  readonly #entries = new Map<string, Entry<Found>>();

  constructor(private readonly most: number) {}

  /** It as it was found last. */
  last(key: string): Found | undefined {
    return this.#entries.get(key)?.found;
  }

  /** What is there and right. */
  known(key: string, isRight: IsRight<Found>): Found | undefined {
    const entry = this.#entries.get(key);
    if (entry?.found === undefined || !isRight(entry.found)) return undefined;
    this.#keep(key, entry);
    return entry.found;
  }

  /**
   * What is still right, be it something that somebody is finding at this moment; otherwise it is found, and what was right
   * before is handed over.
   */
  async of(key: string, isRight: IsRight<Found>, find: (before: Found | undefined) => Promise<Found>): Promise<Found> {
    let known = this.#entries.get(key);
    let before: Found | undefined;
    while (known !== undefined) {
      // Whoever was at it may have been stopped.
      const found = await known.finding.catch(() => undefined);
      if (found && isRight(found)) {
        this.#keep(key, known);
        return found;
      }
      before = found ?? before;
      // Another question may have waited for the same, and be at it already.
      const next = this.#entries.get(key);
      known = next === known ? undefined : next;
    }
    const entry: Entry<Found> = { finding: find(before) };
    this.#keep(key, entry);
    try {
      entry.found = await entry.finding;
      return entry.found;
    } catch (error) {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
      throw error;
    }
  }

  /** Whether somebody is at it: who has others to find finds them meanwhile. */
  isBeingFound(key: string): boolean {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.found === undefined;
  }

  #keep(key: string, entry: Entry<Found>): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.most && oldest !== undefined) this.#entries.delete(oldest);
  }
}
