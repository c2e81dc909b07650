import { type Affected, factsOfBoth, factsOfRows, hasFacts, IS_WHOLE, putRecent, wholeFacts, withRecent } from './facts-sql';
import { CUSTOMER_ROWS, customersWith, quoted } from './names';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';
import type { Session } from './session';

/** Joining more of them costs questions more than folding them does. */
const MOST_ROWS = 50_000;

const recentName = ({ name }: ReplicaTable): string => quoted(`recent_${name}`);

interface Customers {
  readonly columns: readonly string[];
  /** Where their own columns come from. */
  readonly from: string;
}

/** Columns of customers, with what recent facts of these tables make of them. */
const withRecentFacts = ({ columns, from }: Customers, tables: readonly ReplicaTable[]): string => {
  const facts = new Map(
    tables.flatMap((table) => table.facts.map((fact) => [fact.column, withRecent(fact, recentName(table))] as const)),
  );
  const selected = columns.map((column) => facts.get(column) ?? `c.${quoted(column)}`);
  const joins = tables.map((table) => `LEFT JOIN ${recentName(table)} ON ${recentName(table)}.id = c.id`);
  return `SELECT ${selected.join(', ')} FROM ${from} c ${joins.join(' ')}`;
};

/**
 * What new rows add to the facts of their customers, and the whole facts of a few whose rows changed, until they are folded into
 * the customers' own columns. A thousand orders are of customers who lie all over the table, and to change each where it lies
 * takes longer than the rest of the sync.
 * Questions select from the view `customer`, which adds both up: what stands beside costs them a small join.
 */
export class RecentFacts {
  readonly #tables: readonly ReplicaTable[];
  /** Tables that may have recent facts; to join one that has none changes no answer. */
  #pending: ReadonlySet<ReplicaTable> = new Set();
  /** Those that the views join. */
  #shown: ReadonlySet<ReplicaTable> = new Set();
  #rows = 0;

  private constructor(schema: ReplicaSchema) {
    this.#tables = schema.tables.filter(hasFacts);
  }

  /** As a replica's file has them. */
  static async of(session: Session, schema: ReplicaSchema): Promise<RecentFacts> {
    const recent = new RecentFacts(schema);
    for (const table of recent.#tables) {
      const [rows = 0] = await session.numbers({ text: `SELECT count(*) FROM ${recentName(table)}`, params: [] });
      if (rows > 0) recent.#note(table, rows);
    }
    recent.#shown = recent.#pending;
    return recent;
  }

  /** Makes what a new replica needs of tables, and the views. */
  static async create(session: Session, schema: ReplicaSchema): Promise<void> {
    const recent = new RecentFacts(schema);
    for (const table of recent.#tables) {
      const facts = table.facts.map(({ column, type }) => `${quoted(column)} ${type}`);
      await session.run(`CREATE TABLE ${recentName(table)} (id BIGINT, ${IS_WHOLE} BOOLEAN, ${facts.join(', ')})`);
    }
    await recent.redefine(session);
  }

  get isEmpty(): boolean {
    return this.#pending.size === 0;
  }

  /** Whether it is time to fold them, whoever waits. */
  get isFull(): boolean {
    return this.#rows > MOST_ROWS;
  }

  /** Finds the facts of customers whose ids are selected. SELECT of the ids and the facts. */
  async factsOf(session: Session, ids: string): Promise<string> {
    const columns = ['id', ...this.#tables.flatMap(({ facts }) => facts.map(({ column }) => column))];
    const own = columns.map(quoted).join(', ');
    // On its own: together with what is joined, DuckDB would read the facts of everybody.
    await session.run(`CREATE OR REPLACE TEMP TABLE known_facts AS SELECT ${own} FROM ${CUSTOMER_ROWS} WHERE id IN (${ids})`);
    return withRecentFacts({ columns, from: 'known_facts' }, [...this.#pending]);
  }

  /** Adds what rows that are all new come to. */
  async add(
    session: Session,
    table: ReplicaTable,
    { select, rows }: { readonly select: string; readonly rows: number },
  ): Promise<void> {
    const recent = recentName(table);
    const facts = table.facts.map((fact) => factsOfBoth(fact, 'c', 'n'));
    await session.run(
      `CREATE OR REPLACE TEMP TABLE merged_facts AS SELECT n.customer_id AS id, coalesce(c.${IS_WHOLE}, false) AS ${IS_WHOLE},
          ${facts.join(', ')}
        FROM (${factsOfRows(table, `(${select}) r`)}) n LEFT JOIN ${recent} c ON c.id = n.customer_id`,
      `DELETE FROM ${recent} WHERE id IN (SELECT id FROM merged_facts)`,
      `INSERT INTO ${recent} SELECT * FROM merged_facts`,
    );
    this.#note(table, rows);
  }

  /** Computes the facts of customers anew, from all of their rows: where rows changed or left, there is nothing to be added. */
  async replace(session: Session, table: ReplicaTable, affected: Affected & { readonly count: number }): Promise<void> {
    const recent = recentName(table);
    await session.run(
      `DELETE FROM ${recent} WHERE id IN (${affected.ids})`,
      `INSERT INTO ${recent} ${wholeFacts(table, affected)}`,
    );
    this.#note(table, affected.count);
  }

  /** Forgets those of customers whose columns say everything by now. `ids` selects them. */
  async drop(session: Session, ids: string, tables: Iterable<ReplicaTable> = this.#pending): Promise<void> {
    for (const table of tables) await session.run(`DELETE FROM ${recentName(table)} WHERE id IN (${ids})`);
  }

  /** Has the views add up what there is. To be called before the commit, and `shown` after it. */
  async show(session: Session): Promise<void> {
    if ([...this.#pending].some((table) => !this.#shown.has(table))) await this.redefine(session);
  }

  shown(): void {
    this.#shown = this.#pending;
  }

  /** Puts them into the customers' columns. Broken off, everything is as it was. */
  async fold(session: Session): Promise<void> {
    const pending = this.#pending;
    await session.run('BEGIN');
    try {
      for (const table of pending) {
        await session.run(putRecent(table, recentName(table)));
        await session.run(`DELETE FROM ${recentName(table)}`);
      }
      this.#pending = new Set();
      await this.redefine(session);
      await session.run('COMMIT');
    } catch (error) {
      this.#pending = pending;
      await session.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
    this.#rows = 0;
    this.shown();
  }

  /** Defines the views anew: they list the customers' columns by name, so that one that is added does not break them. */
  async redefine(session: Session): Promise<void> {
    const rows = await session.rows({ text: `SELECT name FROM pragma_table_info('${CUSTOMER_ROWS}')`, params: [] });
    const columns = rows.map(({ name }) => String(name));
    const views = this.#tables.map((table) => ({ name: customersWith(table.name), tables: [table] }));
    for (const { name, tables } of [{ name: 'customer', tables: this.#tables }, ...views]) {
      const pending = tables.filter((table) => this.#pending.has(table));
      await session.run(
        `CREATE OR REPLACE VIEW ${quoted(name)} AS ${withRecentFacts({ columns, from: CUSTOMER_ROWS }, pending)}`,
      );
    }
  }

  #note(table: ReplicaTable, rows: number): void {
    this.#pending = new Set([...this.#pending, table]);
    this.#rows += rows;
  }
}
