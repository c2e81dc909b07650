import { type CustomerSet, type FoundCustomers, type Sql, type SqlValue, sql } from '@muster/filters';
import type { AskedSets } from '../questions/asking';
import { type Bits, bitValue, intersection, inverted, placesOf, size, union } from './bits';
import { candidates, findOrder } from './find-order';
import { type Finding, findSet, keyOf } from './find-set';
import type { AtRevision } from './kept';
import type { FoundSet, KeptSets } from './kept-sets';
import type { QuestionSessions } from './question-sessions';
import type { Bindable, Session, Statement } from './session';

const isSet = (value: SqlValue): value is CustomerSet => typeof value === 'object' && value !== null;

/** A record that is written to all the time would have its customers put in order all the time. */
const ORDERED_AGAIN_MILLISECONDS = 60_000;

/** So few need not be looked for in the order of all, at whose end they might stand. */
const FEW = 500;

/** What a set consists of. */
const partsOf = (set: CustomerSet): FoundCustomers[] => {
  if ('customers' in set) return [set];
  if ('not' in set) return partsOf(set.not);
  return ('all' in set ? set.all : set.any).flatMap(partsOf);
};

export interface Asked extends Omit<Finding, 'kept' | 'revision' | 'isRight'> {
  readonly sessions: QuestionSessions;
  /** Those of a range that has all ids of the state that the sessions' own session sees. */
  kept(): KeptSets;
  /** Whether what was found for a subquery is what it selects at a revision. */
  isRight(text: string, found: AtRevision, revision: number): boolean;
}

/** Sets of customers at one state of the replica: as it was when the question came, or the one that its session sees. */
export class SetsOfQuestion implements AskedSets {
  readonly #found = new Map<string, Bits>();
  readonly #combined = new Map<CustomerSet, Bits>();
  #kept: KeptSets;

  constructor(
    private readonly asked: Asked,
    private revision: number,
  ) {
    this.#kept = asked.kept();
  }

  readonly has = (set: CustomerSet): Sql => sql`get_bit(${set}, CAST(c.id - ${this.#kept.ids.lowest} AS INTEGER)) = 1`;

  /** Where all that the sets consist of is known, DuckDB is not asked. */
  async sizes(sets: readonly CustomerSet[]): Promise<number[]> {
    const parts = sets.flatMap(partsOf);
    if (this.#missing(parts).length > 0) await this.#findAtOneState(parts);
    return sets.map((set) => size(this.#bitsOf(set)));
  }

  async filled({ text, params }: Sql): Promise<Statement> {
    const sets = params.filter(isSet);
    if (sets.length > 0) await this.#findAtOneState(sets.flatMap(partsOf));
    return { text, params: params.map((value): Bindable => (isSet(value) ? bitValue(this.#bitsOf(value)) : value)) };
  }

  async firstAmong(set: CustomerSet, { order, most }: { order: Sql; most: number }): Promise<readonly number[] | undefined> {
    await this.#findAtOneState(partsOf(set));
    const among = this.#bitsOf(set);
    const { ids } = this.#kept;
    if (size(among) <= FEW) return placesOf(among).map((place) => place + ids.lowest);
    const key = JSON.stringify(order);
    const known = this.#kept.orders.last(key);
    const touched = known && this.#touchedSince(order, known);
    if (touched) return candidates(known, { among, ids, most, touched });
    const isWorthIt = known ? performance.now() - known.foundAt > ORDERED_AGAIN_MILLISECONDS : this.#kept.isOrderedAgain(key);
    if (isWorthIt) this.#findOrderMeanwhile(key, order);
    return undefined;
  }

  #findOrderMeanwhile(key: string, order: Sql): void {
    const { orders, ids } = this.#kept;
    if (orders.isBeingFound(key)) return;
    this.asked.sessions.meanwhile(async (session) => {
      await orders.of(
        key,
        () => false,
        () => findOrder(session, order, ids),
      );
    });
  }

  /** Of whom something may be different from what was found for a statement. */
  #touchedSince({ text }: Sql, found: AtRevision): readonly number[] | undefined {
    if (this.asked.isRight(text, found, this.revision)) return [];
    return this.asked.touchedSince(text, Math.min(found.revision, this.revision)).customers;
  }

  #isKnown(part: FoundCustomers): boolean {
    const key = keyOf(part);
    const known = this.#found.get(key) ?? this.#kept.sets.known(key, (found) => this.#isRight(part, found))?.bits;
    if (known !== undefined) this.#found.set(key, known);
    return known !== undefined;
  }

  #finding(): Finding {
    const { reads, fewValues, touchedSince, isRight } = this.asked;
    const revision = this.revision;
    return {
      reads,
      fewValues,
      touchedSince,
      revision,
      kept: this.#kept,
      isRight: (text, found) => isRight(text, found, revision),
    };
  }

  #isRight({ customers }: FoundCustomers, found: FoundSet): boolean {
    return this.asked.isRight(customers.text, found, this.revision);
  }

  #missing(parts: readonly FoundCustomers[]): FoundCustomers[] {
    return parts.filter((part) => !this.#isKnown(part));
  }

  /** From here on everything is of the state that the session sees. */
  async #findAtOneState(parts: readonly FoundCustomers[]): Promise<void> {
    const revision = await this.asked.sessions.state();
    if (revision !== this.revision) {
      this.revision = revision;
      this.#kept = this.asked.kept();
      this.#found.clear();
      this.#combined.clear();
    }
    await this.#find(parts);
  }

  /** Has all that sets consist of found, on two sessions if there are several. */
  async #find(parts: readonly FoundCustomers[]): Promise<void> {
    const { sessions } = this.asked;
    const missing = new Map(this.#missing(parts).map((part) => [keyOf(part), part] as const));
    const queue = [...missing];
    const next = () => {
      const free = queue.findIndex(([key]) => !this.#kept.sets.isBeingFound(key));
      return queue.splice(Math.max(0, free), 1)[0];
    };
    const findIn = async (own: Session): Promise<void> => {
      for (let one = next(); one; one = next()) await this.#findOne(own, ...one);
    };
    const beside = queue.length > 1 ? [sessions.beside(findIn)] : [];
    const results = await Promise.allSettled([findIn(sessions.session), ...beside]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    // What the other session saw may have been another state already.
    for (const [key, part] of missing) if (!this.#found.has(key)) await this.#findOne(sessions.session, key, part);
  }

  async #findOne(session: Session, key: string, part: FoundCustomers): Promise<void> {
    const isRight = (found: FoundSet): boolean => this.#isRight(part, found);
    const found = await this.#kept.sets.of(key, isRight, (before) => findSet(session, this.#finding(), part, before));
    if (isRight(found)) this.#found.set(key, found.bits);
  }

  #bitsOf(set: CustomerSet): Bits {
    const known = 'customers' in set ? this.#found.get(keyOf(set)) : this.#combined.get(set);
    if (known) return known;
    const made = this.#combine(set);
    this.#combined.set(set, made);
    return made;
  }

  #combine(set: CustomerSet): Bits {
    if ('customers' in set) throw new TypeError('A set of customers was not found.');
    if ('not' in set) return inverted(this.#bitsOf(set.not));
    const parts = ('all' in set ? set.all : set.any).map((part) => this.#bitsOf(part));
    return 'all' in set ? intersection(parts) : union(parts);
  }
}
