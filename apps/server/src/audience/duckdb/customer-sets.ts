import type { CustomerSet, FoundCustomers, Sql } from '@muster/filters';
import type { AskedSets } from '../questions/asking';
import { hasBit, type IdRange, widthOf } from './bits';
import type { Changes, TableChanges } from './changes';
import { FewValues } from './few-values';
import { keyOf } from './find-set';
import type { AtRevision } from './kept';
import { KeptSets } from './kept-sets';
import { CUSTOMER_ROWS, quoted } from './names';
import type { QuestionSessions } from './question-sessions';
import { Reads, WHO_IS_THERE } from './reads';
import type { ReplicaSchema } from './replica-schema';
import type { Session, Statement } from './session';
import { SetsOfQuestion } from './sets-of-question';
import { LONG_AGO } from './staging';
import { isOfCustomers, NOTHING_TAKEN, ownersOf, type TakenOut, TouchedCustomers } from './touched-customers';

/** Where ids lie so far apart that a bit for each would be more than a few megabytes, sets are joined with instead. */
const MOST_BITS = 16_000_000;
/** Ids are taken in steps, so that not each new customer makes all sets too short, and bits fill whole words. */
const STEP = 65_536;

/** How one question asks about sets of customers. */
export interface Membership {
  /** Undefined where sets are joined with. */
  readonly sets: AskedSets | undefined;
  /** See `CompileContext.latest`. */
  readonly latest: (table: string) => number | undefined;
  /** Puts the sets that a statement names in their places. */
  filled(sql: Sql): Promise<Statement>;
}

const stepped = (lowest: number, highest: number): IdRange => ({
  lowest: Math.floor(lowest / STEP) * STEP,
  highest: Math.ceil((highest + 1) / STEP) * STEP - 1,
});

const inverse = (known: boolean | undefined): boolean | undefined => (known === undefined ? undefined : !known);

/** Whether rows come that were not there, or go, and not only change. */
const comeOrGo = ({ staged, removed }: TableChanges, { rows }: TakenOut): boolean =>
  removed !== undefined || staged?.rows !== rows;

const OF_CUSTOMERS = [
  'coalesce(min(id), 0) AS lowest',
  'coalesce(max(id), 0) AS highest',
  'max(registered_at) AS registered',
] as const;

/**
 * The customers of each condition as a bit for each id, kept for as long as no row changes in a table that the condition looks
 * at. To combine sets and to count them takes a fraction of a millisecond for a million customers, and to look a bit up costs
 * a tenth of joining with the rows of a year.
 */
export class CustomerSets {
  /** The last revision at which a table's rows changed. */
  readonly #changedAt = new Map<string, number>();
  readonly #touched = new TouchedCustomers();
  /** The last revision that was announced. */
  #announced = 0;
  readonly reads: Reads;
  readonly #fewValues = new FewValues();
  #kept: KeptSets;

  private constructor(
    private readonly schema: ReplicaSchema,
    ids: IdRange,
    /** When the latest record of each table was, or later. */
    private readonly latest: Map<string, number>,
  ) {
    this.reads = new Reads(schema);
    this.#kept = new KeptSets(ids);
  }

  /** Knows what the replica holds at this moment. */
  static async of(session: Session, schema: ReplicaSchema): Promise<CustomerSets> {
    const timed = schema.tables.filter(({ order }) => order === 'at').map(({ name }) => name);
    const latest = timed.map((name, index) => `(SELECT max("at") FROM ${quoted(name)}) AS latest_${index}`);
    const [row] = await session.rows({
      text: `SELECT ${[...OF_CUSTOMERS, ...latest].join(', ')} FROM ${CUSTOMER_ROWS}`,
      params: [],
    });
    const known = timed.map((name, index) => [name, Number(row?.[`latest_${index}`] ?? LONG_AGO)] as const);
    const all = new Map([...known, [schema.customer.name, Number(row?.registered ?? LONG_AGO)]]);
    return new CustomerSets(schema, stepped(Number(row?.lowest), Number(row?.highest)), all);
  }

  /** Whether sets are found and kept; otherwise they are joined with. */
  get isKeeping(): boolean {
    return widthOf(this.#kept.ids) <= MOST_BITS;
  }

  /** Forgets what was found. */
  forget(): void {
    this.#kept = new KeptSets(this.#kept.ids);
  }

  /** See `CompileContext.latest`. */
  readonly latestIn = (table: string): number | undefined => this.latest.get(table);

  /** Has to be told of changes before anybody can see them. Told of some that do not come, it only looks again. */
  announce({ revision, tables }: Changes, takenOut: ReadonlyMap<TableChanges, TakenOut>): void {
    for (const change of tables) {
      const { table, staged } = change;
      const isCustomer = table === this.schema.customer;
      const gone = takenOut.get(change) ?? NOTHING_TAKEN;
      const customers = isCustomer || isOfCustomers(table) ? ownersOf(change, gone) : undefined;
      this.#changedAt.set(table.name, revision);
      this.#touched.note(table.name, revision, customers);
      if (isCustomer && comeOrGo(change, gone)) {
        this.#changedAt.set(WHO_IS_THERE, revision);
        this.#touched.note(WHO_IS_THERE, revision, customers);
      }
      if (staged === undefined) continue;
      this.latest.set(table.name, Math.max(this.latest.get(table.name) ?? LONG_AGO, staged.latestAt));
      if (isCustomer) this.#widen(staged);
    }
    this.#announced = revision;
  }

  #widen({ lowestId, highestId }: { readonly lowestId: number; readonly highestId: number }): void {
    const { lowest, highest } = this.#kept.ids;
    if (lowestId >= lowest && highestId <= highest) return;
    this.#kept = new KeptSets(stepped(Math.min(lowest, lowestId), Math.max(highest, highestId)));
  }

  /** For a question about the replica as it is at a revision, or later. */
  membership(sessions: QuestionSessions, revision: number): Membership {
    const sets = new SetsOfQuestion(
      {
        sessions,
        reads: this.reads,
        fewValues: this.#fewValues,
        kept: () => this.#kept,
        isRight: (text, found, asked) => this.#isRight(text, found, asked),
        touchedSince: (text, earlier) => ({
          customers: this.#touched.since(this.reads.tablesOf(text), earlier),
          upTo: this.#announced,
        }),
      },
      revision,
    );
    return {
      latest: this.latestIn,
      sets: this.isKeeping ? sets : undefined,
      filled: (statement) => sets.filled(statement),
    };
  }

  /** Whether a customer is in a set at a revision; undefined where that is not known. */
  isMember(set: CustomerSet, id: number, revision: number): boolean | undefined {
    if ('not' in set) return inverse(this.isMember(set.not, id, revision));
    if ('customers' in set) return this.#isFound(set, id, revision);
    const isAll = 'all' in set;
    const parts = (isAll ? set.all : set.any).map((part) => this.isMember(part, id, revision));
    if (parts.includes(!isAll)) return !isAll;
    return parts.includes(undefined) ? undefined : isAll;
  }

  #isFound(part: FoundCustomers, id: number, revision: number): boolean | undefined {
    const { text } = part.customers;
    const found = this.#kept.sets.last(keyOf(part));
    if (found === undefined) return undefined;
    if (!this.#isRight(text, found, revision)) {
      const touched = this.#touched.since(this.reads.tablesOf(text), Math.min(found.revision, revision));
      if (touched === undefined || touched.includes(id)) return undefined;
    }
    return hasBit(found.bits, id, this.#kept.ids);
  }

  /** Whether a set that was found at one revision is the same at another. */
  #isRight(text: string, found: AtRevision, revision: number): boolean {
    if (found.revision === revision) return true;
    const earlier = Math.min(found.revision, revision);
    return this.reads.tablesOf(text).every((table) => (this.#changedAt.get(table) ?? 0) <= earlier);
  }
}
