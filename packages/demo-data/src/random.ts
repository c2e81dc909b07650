/** A source of random numbers that always gives the same ones for the same seed. */
export class Random {
  #state: number;

  /** Different parts of a seed give unrelated numbers. */
  constructor(...seed: readonly number[]) {
    this.#state = seed.reduce((state, part) => Math.imul(state ^ part, 0x9e3779b1) ^ (state >>> 15), 0x2545f491);
    for (let i = 0; i < 4; i++) this.next();
  }

  /** From 0 up to, and never, 1. (mulberry32) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[Math.floor(this.next() * items.length)] ?? items[0];
  }

  /** An item as often as its weight says. */
  weighted<T extends { readonly weight: number }>(items: readonly [T, ...T[]]): T {
    const total = items.reduce((sum, { weight }) => sum + weight, 0);
    let rest = this.next() * total;
    for (const item of items) {
      rest -= item.weight;
      if (rest < 0) return item;
    }
    return items[0];
  }

  /** How often something happens that happens `mean` times on average. */
  count(mean: number): number {
    // Knuth's way in steps of at most 30, beyond which its product would vanish.
    let left = mean;
    let happened = 0;
    while (left > 0) {
      const limit = Math.exp(-Math.min(left, 30));
      left -= 30;
      for (let product = this.next(); product > limit; product *= this.next()) happened += 1;
    }
    return happened;
  }
}
