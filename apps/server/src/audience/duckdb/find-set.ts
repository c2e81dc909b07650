import { type FoundCustomers, type MeasuredCustomers, type Sql, type SqlValue, sql } from '@muster/filters';
import { type Amounts, amountsWithout, noAmounts, putAmounts, whoPasses } from './amounts';
import { bitsOf, type IdRange, noBits, renewed } from './bits';
import { doublesOf, integersOf } from './chunk-column';
import type { FewValues } from './few-values';
import type { AtRevision } from './kept';
import type { FoundAmounts, FoundSet, KeptSets } from './kept-sets';
import type { Reads } from './reads';
import type { Session, Statement } from './session';

/** What a subquery is known by. */
export const keyOf = ({ customers }: { readonly customers: Sql }): string => JSON.stringify(customers);

/** A statement that names no sets. */
export const withoutSets = ({ text, params }: Sql): Statement => ({
  text,
  params: params.map((value: SqlValue) => {
    if (typeof value !== 'object' || value === null) return value;
    throw new TypeError('A statement that was to name no sets of customers names one.');
  }),
});

/** What a subquery selects, of everybody within the range or of some customers only. */
interface Among {
  readonly ids: IdRange;
  readonly some?: readonly number[] | undefined;
}

const among = (customers: Sql, { ids, some }: Among): Sql => {
  // In the text: DuckDB looks a list of constants up while it reads the rows, before it gathers them by customer.
  const isAmong: Sql = { text: some ? `s.customer_id IN (${some.join(', ')})` : 'TRUE', params: [] };
  return sql`FROM (${customers}) s WHERE s.customer_id BETWEEN ${ids.lowest} AND ${ids.highest} AND ${isAmong}`;
};

/** Selects what a subquery does, as a set. On its own: within another statement DuckDB joins with it, row by row. */
const selectSet = (customers: Sql, within: Among): Statement =>
  withoutSets(
    sql`SELECT bitstring_agg(s.customer_id, ${within.ids.lowest}, ${within.ids.highest}), (SELECT revision FROM replica) ${among(customers, within)}`,
  );

/** No customer's place: of the row that tells the revision. */
const NOBODY = -1;

/** Selects the place of each customer and the amount, and in one more row the revision. */
const selectAmounts = (customers: Sql, within: Among): Statement =>
  withoutSets(sql`SELECT CAST(s.customer_id - ${within.ids.lowest} AS INTEGER),
    coalesce(CAST(s.amount AS DOUBLE), CAST('NaN' AS DOUBLE)) ${among(customers, within)}
    UNION ALL SELECT CAST(${NOBODY} AS INTEGER), CAST(revision AS DOUBLE) FROM replica`);

/** What is known of the replica and of its changes by whoever finds sets. */
export interface Finding {
  readonly reads: Reads;
  readonly fewValues: FewValues;
  readonly kept: KeptSets;
  /** At which the question is asked. */
  readonly revision: number;
  /** Whether what was found for a subquery is what it selects at the question's revision. */
  isRight(text: string, found: AtRevision): boolean;
  /** Whom changes after a revision were about that a subquery looks at, undefined if unknown; and up to which revision. */
  touchedSince(text: string, revision: number): { readonly customers: readonly number[] | undefined; readonly upTo: number };
}

interface Part extends FoundCustomers {
  /** Only these customers. */
  readonly some?: readonly number[];
}

/** The statement as DuckDB takes the least time for it: of a few customers any way is quick. */
const quickest = async (session: Session, { reads, fewValues }: Finding, statement: Statement, some: Among['some']) => {
  const narrowed = reads.narrowed(statement);
  return some ? narrowed : fewValues.byBits(session, narrowed);
};

const select = async (session: Session, finding: Finding, part: Part): Promise<FoundSet> => {
  const { customers, gathersMany = false, some } = part;
  const { kept } = finding;
  const statement = await quickest(session, finding, selectSet(customers, { ids: kept.ids, some }), some);
  const [value, revision] = await session.set(statement, gathersMany && some === undefined);
  return { bits: value === null ? noBits(kept.ids) : bitsOf(value), revision };
};

/** Whom to look at again so that what was found before is right; undefined where that is not known. */
const touched = ({ touchedSince, revision }: Finding, { text }: Sql, before: AtRevision) => {
  const { customers, upTo } = touchedSince(text, Math.min(before.revision, revision));
  return customers === undefined || customers.length === 0 ? undefined : { customers, upTo };
};

/** Looks again only at those whom the changes since were about, if they are known; a session may see more than is known. */
const renew = async (
  session: Session,
  finding: Finding,
  part: FoundCustomers,
  before: FoundSet,
): Promise<FoundSet | undefined> => {
  const again = touched(finding, part.customers, before);
  if (again === undefined) return undefined;
  const now = await select(session, finding, { ...part, some: again.customers });
  if (now.revision > again.upTo) return undefined;
  return { ...now, bits: renewed(before.bits, { ids: again.customers, range: finding.kept.ids, from: now.bits }) };
};

type Measured = MeasuredCustomers & Pick<Part, 'gathersMany' | 'some'>;

/** Adds the amounts of customers to `amounts`. */
const addAmounts = async (
  session: Session,
  finding: Finding,
  { customers, gathersMany = false, some }: Measured,
  amounts: Amounts,
): Promise<FoundAmounts> => {
  let revision = Number.NaN;
  const statement = await quickest(session, finding, selectAmounts(customers, { ids: finding.kept.ids, some }), some);
  for await (const chunk of await session.chunks(statement, gathersMany && some === undefined)) {
    const [places, values] = [integersOf(chunk, 0), doublesOf(chunk, 1)];
    putAmounts(amounts, places, values);
    const row = places.indexOf(NOBODY);
    revision = values[row] ?? revision;
  }
  return { amounts, revision };
};

const renewAmounts = async (
  session: Session,
  finding: Finding,
  measured: Measured,
  before: FoundAmounts,
): Promise<FoundAmounts | undefined> => {
  const again = touched(finding, measured.customers, before);
  if (again === undefined) return undefined;
  const others = amountsWithout(before.amounts, again.customers, finding.kept.ids);
  const now = await addAmounts(session, finding, { ...measured, some: again.customers }, others);
  return now.revision > again.upTo ? undefined : now;
};

/** By amounts, where they are there or it is worth finding them. */
const measure = async (session: Session, finding: Finding, part: FoundCustomers): Promise<FoundSet | undefined> => {
  const { measured, gathersMany = false } = part;
  if (measured === undefined) return undefined;
  const { kept, isRight } = finding;
  const key = keyOf(measured);
  if (kept.amounts.last(key) === undefined && !kept.isWorthMeasuring(key, keyOf(part))) return undefined;
  const { amounts, revision } = await kept.amounts.of(
    key,
    (found) => isRight(measured.customers.text, found),
    async (before) => {
      const asked = { ...measured, gathersMany };
      return (
        (before && (await renewAmounts(session, finding, asked, before))) ??
        addAmounts(session, finding, asked, noAmounts(kept.ids))
      );
    },
  );
  return { bits: whoPasses(amounts, measured), revision };
};

/** Has a set found that is not known, or not any more: `before` is what it was. */
export const findSet = async (
  session: Session,
  finding: Finding,
  part: FoundCustomers,
  before: FoundSet | undefined,
): Promise<FoundSet> =>
  (before && (await renew(session, finding, part, before))) ??
  (await measure(session, finding, part)) ??
  select(session, finding, part);
