import type { DuckDBBitValue } from '@duckdb/node-api';
import { type CustomerSet, type Sql, type SqlValue, sql } from '@muster/filters';
import { intersection, inverted, union } from './bits';
import { CUSTOMER_ROWS, quoted } from './names';
import type { ReplicaSchema } from './replica-schema';
import type { Bindable, Session, Statement } from './session';

/** The ids that the customers of a replica have. */
interface Ids {
  readonly lowest: number;
  readonly highest: number;
}

/** When the latest record of each table was, or later. */
type Latest = ReadonlyMap<string, number>;

/** Where ids lie so far apart that a bit for each would be more than a few megabytes, sets are joined with instead. */
const MOST_BITS = 16_000_000;
/** Of the sets that are kept. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The sets of customers at one revision. */
class SetsOfRevision {
  readonly #sets = new Map<string, Promise<DuckDBBitValue>>();
  #bytes = 0;

  constructor(
    readonly revision: number,
    readonly ids: Ids,
    readonly latest: Latest,
  ) {}

  /** Whoever was at it may have been stopped; then the next one makes it. */
  async of(key: string, make: () => Promise<DuckDBBitValue>): Promise<DuckDBBitValue> {
    const known = await this.#sets.get(key)?.catch(() => undefined);
    if (known) return known;
    const making = make();
    this.#sets.set(key, making);
    try {
      const made = await making;
      this.#keepFew(made.data.byteLength);
      return made;
    } catch (error) {
      if (this.#sets.get(key) === making) this.#sets.delete(key);
      throw error;
    }
  }

  #keepFew(added: number): void {
    this.#bytes += added;
    if (this.#bytes <= MOST_BYTES) return;
    this.#sets.clear();
    this.#bytes = 0;
  }
}

/** How one question asks whether customers are in sets. */
export interface Membership {
  /** Undefined where sets are joined with. */
  readonly memberOf: ((set: CustomerSet) => Sql) | undefined;
  /** See `CompileContext.latest`. */
  readonly latest: (table: string) => number | undefined;
  /** Puts the sets that a statement names in their places. */
  filled(sql: Sql): Promise<Statement>;
}

const isSet = (value: SqlValue): value is CustomerSet => typeof value === 'object' && value !== null;

/** A statement that names no sets. */
export const withoutSets = ({ text, params }: Sql): Statement => ({
  text,
  params: params.map((value) => {
    if (isSet(value)) throw new TypeError('A statement that was to name no sets of customers names one.');
    return value;
  }),
});

const widthOf = ({ lowest, highest }: Ids): number => highest - lowest + 1;

/** The set of the customers that a subquery selects. On its own: within another statement DuckDB joins with it, row by row. */
const selectSet = (customers: Sql, { lowest, highest }: Ids): Sql =>
  sql`SELECT coalesce(bitstring_agg(s.customer_id, ${lowest}, ${highest}), bitstring('0', CAST(${highest - lowest + 1} AS INTEGER)))
    FROM (${customers}) s WHERE s.customer_id BETWEEN ${lowest} AND ${highest}`;

const readIds = async (session: Session): Promise<Ids> => {
  const [ids] = await session.rows({
    text: `SELECT coalesce(min(id), 0) AS lowest, coalesce(max(id), 0) AS highest FROM ${CUSTOMER_ROWS}`,
    params: [],
  });
  return { lowest: Number(ids?.lowest), highest: Number(ids?.highest) };
};

/** Before any record. */
const LONG_AGO = Number.MIN_SAFE_INTEGER;

/** What was known before is where the search begins: nearly all rows are older, which DuckDB knows of them without reading. */
const readLatest = async (session: Session, tables: readonly string[], known?: Latest): Promise<Latest> => {
  const before = tables.map((table) => known?.get(table) ?? LONG_AGO);
  const latest = tables.map((table, index) => `(SELECT max("at") FROM ${quoted(table)} WHERE "at" >= ?) AS "${index}"`);
  const [found] = await session.rows({ text: `SELECT ${latest.join(', ')}`, params: before });
  return new Map(tables.map((table, index) => [table, Number(found?.[index] ?? before[index])]));
};

/**
 * The customers of a condition as a bit for each id. To look a bit up costs a tenth of joining with the rows of a year,
 * and takes no memory worth mentioning.
 */
export class CustomerSets {
  #latest: SetsOfRevision | undefined;

  readonly #timed: readonly string[];

  constructor({ tables }: Pick<ReplicaSchema, 'tables'>) {
    this.#timed = tables.filter(({ order }) => order === 'at').map(({ name }) => name);
  }

  /** The session has to stay at one state of the replica. A set that several statements of a revision name is found once. */
  async membership(session: Session): Promise<Membership> {
    const sets = await this.#at(session);
    const { ids, latest } = sets;
    const found = async (set: CustomerSet): Promise<DuckDBBitValue> => {
      if ('customers' in set) {
        const { customers } = set;
        return sets.of(JSON.stringify(customers), async () => session.set(await filled(selectSet(customers, ids))));
      }
      if ('not' in set) return inverted(await found(set.not));
      const parts: DuckDBBitValue[] = [];
      for (const each of 'all' in set ? set.all : set.any) parts.push(await found(each));
      return 'all' in set ? intersection(parts) : union(parts);
    };
    const filled = async ({ text, params }: Sql): Promise<Statement> => {
      const values: Bindable[] = [];
      for (const value of params) values.push(isSet(value) ? await found(value) : value);
      return { text, params: values };
    };
    const memberOf = (set: CustomerSet): Sql => sql`get_bit(${set}, CAST(c.id - ${ids.lowest} AS INTEGER)) = 1`;
    return { memberOf: widthOf(ids) <= MOST_BITS ? memberOf : undefined, latest: (table) => latest.get(table), filled };
  }

  async #at(session: Session): Promise<SetsOfRevision> {
    const [state] = await session.rows({ text: 'SELECT revision FROM replica', params: [] });
    const revision = Number(state?.revision);
    if (this.#latest?.revision === revision) return this.#latest;
    const latest = await readLatest(session, this.#timed, this.#latest?.latest);
    const sets = new SetsOfRevision(revision, await readIds(session), latest);
    if (this.#latest === undefined || this.#latest.revision < revision) this.#latest = sets;
    return sets;
  }
}
