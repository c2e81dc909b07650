import { type CustomerSet, type FoundCustomers, type Sql, type SqlValue, sql } from '@muster/filters';
import type { AskedSets } from '../questions/asking';
import { type Bits, bitsOf, bitValue, type IdRange, intersection, inverted, noBits, renewed, size, union } from './bits';
import type { FoundSet, KeptSets } from './kept-sets';
import type { QuestionSessions } from './question-sessions';
import type { Reads } from './reads';
import type { Bindable, Session, Statement } from './session';

const isSet = (value: SqlValue): value is CustomerSet => typeof value === 'object' && value !== null;

/** A statement that names no sets. */
const withoutSets = ({ text, params }: Sql): Statement => ({
  text,
  params: params.map((value) => {
    if (isSet(value)) throw new TypeError('A statement that was to name no sets of customers names one.');
    return value;
  }),
});

/** What a set consists of. */
const partsOf = (set: CustomerSet): FoundCustomers[] => {
  if ('customers' in set) return [set];
  if ('not' in set) return partsOf(set.not);
  return ('all' in set ? set.all : set.any).flatMap(partsOf);
};

export const keyOf = ({ customers }: FoundCustomers): string => JSON.stringify(customers);

/**
 * Selects what a subquery does, as a set: everybody, or of some customers only. On its own: within another statement DuckDB
 * joins with it, row by row.
 */
const selectSet = (customers: Sql, ids: IdRange, among?: readonly number[]): Statement => {
  // In the text: DuckDB looks a list of constants up while it reads the rows, before it gathers them by customer.
  const some: Sql = { text: among ? `s.customer_id IN (${among.join(', ')})` : 'TRUE', params: [] };
  return withoutSets(
    sql`SELECT bitstring_agg(s.customer_id, ${ids.lowest}, ${ids.highest}), (SELECT revision FROM replica)
      FROM (${customers}) s WHERE s.customer_id BETWEEN ${ids.lowest} AND ${ids.highest} AND ${some}`,
  );
};

export interface Finding {
  readonly sessions: QuestionSessions;
  readonly reads: Reads;
  /** Those of a range that has all ids of the state that the sessions' own session sees. */
  kept(): KeptSets;
  /** Whether what was found for a subquery is what it selects at a revision. */
  isRight(text: string, found: FoundSet, revision: number): boolean;
  /** Whom changes after a revision were about that a subquery looks at, undefined if unknown; and up to which revision. */
  touchedSince(text: string, revision: number): { readonly customers: readonly number[] | undefined; readonly upTo: number };
}

/** Sets of customers at one state of the replica: as it was when the question came, or the one that its session sees. */
export class SetsOfQuestion implements AskedSets {
  readonly #found = new Map<string, Bits>();
  readonly #combined = new Map<CustomerSet, Bits>();
  #kept: KeptSets;

  constructor(
    private readonly finding: Finding,
    private revision: number,
  ) {
    this.#kept = finding.kept();
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

  #isKnown(part: FoundCustomers): boolean {
    const key = keyOf(part);
    const known = this.#found.get(key) ?? this.#kept.known(key, (found) => this.#isRight(part, found))?.bits;
    if (known !== undefined) this.#found.set(key, known);
    return known !== undefined;
  }

  #isRight({ customers }: FoundCustomers, found: FoundSet): boolean {
    return this.finding.isRight(customers.text, found, this.revision);
  }

  #missing(parts: readonly FoundCustomers[]): FoundCustomers[] {
    return parts.filter((part) => !this.#isKnown(part));
  }

  /** From here on everything is of the state that the session sees. */
  async #findAtOneState(parts: readonly FoundCustomers[]): Promise<void> {
    const revision = await this.finding.sessions.state();
    if (revision !== this.revision) {
      this.revision = revision;
      this.#kept = this.finding.kept();
      this.#found.clear();
      this.#combined.clear();
    }
    await this.#find(parts);
  }

  /** Has all that sets consist of found, on two sessions if there are several. */
  async #find(parts: readonly FoundCustomers[]): Promise<void> {
    const { sessions } = this.finding;
    const missing = new Map(this.#missing(parts).map((part) => [keyOf(part), part] as const));
    const queue = [...missing];
    const next = () => {
      const free = queue.findIndex(([key]) => !this.#kept.isBeingFound(key));
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
    const found = await this.#kept.of(key, isRight, async (before) => {
      return (before && (await this.#renew(session, part, before))) ?? this.#select(session, part);
    });
    if (isRight(found)) this.#found.set(key, found.bits);
  }

  async #select(
    session: Session,
    { customers, gathersMany = false }: FoundCustomers,
    among?: readonly number[],
  ): Promise<FoundSet> {
    const statement = this.finding.reads.narrowed(selectSet(customers, this.#kept.ids, among));
    const [value, revision] = await session.set(statement, gathersMany && among === undefined);
    return { bits: value === null ? noBits(this.#kept.ids) : bitsOf(value), revision };
  }

  /** Looks again only at those whom the changes since were about, if they are known; a session may see more than is known. */
  async #renew(session: Session, part: FoundCustomers, before: FoundSet): Promise<FoundSet | undefined> {
    const earlier = Math.min(before.revision, this.revision);
    const { customers, upTo } = this.finding.touchedSince(part.customers.text, earlier);
    if (customers === undefined || customers.length === 0) return undefined;
    const now = await this.#select(session, part, customers);
    if (now.revision > upTo) return undefined;
    return { ...now, bits: renewed(before.bits, { ids: customers, range: this.#kept.ids, from: now.bits }) };
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
