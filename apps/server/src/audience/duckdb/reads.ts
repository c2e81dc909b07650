import { CUSTOMER_ROWS, customersWith } from './names';
import type { ReplicaSchema, ReplicaTable } from './replica-schema';

/** Our own SQL names a table after FROM only, and the customer `c`. */
const TABLES = /\bFROM (\w+)/g;
const COLUMNS_OF_CUSTOMERS = /\bc\.(\w+)/g;
const CUSTOMERS = /\bFROM customer c\b/g;

/** Stands for which customers there are, whatever is known of them. */
export const WHO_IS_THERE = 'who is there';

const words = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, word = '']) => word);

/** Knows from the text of our own SQL what it reads. */
export class Reads {
  readonly #tableOfFact: ReadonlyMap<string, string>;

  constructor({ tables }: Pick<ReplicaSchema, 'tables'>) {
    const factsOf = ({ name, facts }: ReplicaTable) => facts.map(({ column }) => [column, name] as const);
    this.#tableOfFact = new Map(tables.flatMap(factsOf));
  }

  /** The tables whose rows decide what a subquery selects: those that it names, and those behind the facts that it reads. */
  tablesOf(text: string): string[] {
    const named = words(text, TABLES).filter((table) => table !== 'customer');
    const ofCustomers = words(text, COLUMNS_OF_CUSTOMERS).map((column) =>
      column === 'id' ? WHO_IS_THERE : (this.#tableOfFact.get(column) ?? 'customer'),
    );
    return [...named, ...ofCustomers];
  }

  /** A statement that joins the customers with no more of what recent rows add to facts than it reads: each takes time. */
  narrowed<Statement extends { readonly text: string }>(statement: Statement): Statement {
    const { text } = statement;
    const facts = words(text, COLUMNS_OF_CUSTOMERS).map((column) => this.#tableOfFact.get(column));
    const [table, second] = new Set(facts.filter((known) => known !== undefined));
    if (second !== undefined) return statement;
    const customers = table === undefined ? CUSTOMER_ROWS : customersWith(table);
    return { ...statement, text: text.replace(CUSTOMERS, `FROM ${customers} c`) };
  }
}
