import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { factsByTable, standardCatalog } from '@muster/filters';
import type { Database } from '../../src/database/database';
import { mirroredEntities } from '../../src/database/mirrored';

type Row = Readonly<Record<string, unknown>>;
type Tables = ReadonlyMap<string, readonly Row[]>;

interface Place {
  readonly database: Database;
  readonly dataDir: string;
  readonly workspaceId: number;
}

/** The same value, whichever database it comes from. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return Number(value);
  return value ?? null;
};

const plainRow = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));

/** A column for a member of a JSON object holds what the object says, in every row. */
const expectLeaves = (rows: readonly Row[], leaves: readonly (readonly unknown[])[]): void => {
  for (const [place, member, name] of leaves) {
    const twin = String(place).split('.')[1] ?? '';
    const held = rows.map((row) => row[String(name)]);
    expect(held).toEqual(rows.map((row) => JSON.parse(String(row[twin]))?.[String(member)] ?? null));
  }
};

/** Every table of the file, as it lies there; no engine may have it open. */
const readReplica = async ({ dataDir, workspaceId }: Place): Promise<Tables> => {
  const file = path.join(dataDir, 'replicas', `${workspaceId}.duckdb`);
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const tables = new Map<string, readonly Row[]>();
  const names = await connection.runAndReadAll(
    // The views of the customers add up what lies in two places.
    `SELECT table_name FROM information_schema.tables
     WHERE table_name NOT IN ('replica', 'leaf_column', 'customer_rows') AND NOT starts_with(table_name, 'recent_')`,
  );
  const leaves = await connection.runAndReadAll('SELECT place, member, name FROM leaf_column');
  for (const [name] of names.getRows()) {
    const rows = await connection.runAndReadAll(`SELECT * FROM "${name}" ORDER BY id`);
    const plainRows = rows.getRowObjects().map(plainRow);
    expectLeaves(
      plainRows,
      leaves.getRows().filter(([place]) => String(place).startsWith(`${name}.`)),
    );
    tables.set(String(name), plainRows);
  }
  connection.closeSync();
  instance.closeSync();
  return tables;
};

const readRecord = async ({ database, workspaceId }: Place): Promise<Tables> => {
  const tables = new Map<string, readonly Row[]>();
  for (const entity of mirroredEntities()) {
    const { tableName } = database.reader.connection.getMetadata(entity);
    const rows = await database.reader.query<Row[]>(`SELECT * FROM ${tableName} WHERE workspace_id = ? ORDER BY id`, [
      workspaceId,
    ]);
    tables.set(tableName, rows.map(plainRow));
  }
  return tables;
};

const latest = (rows: readonly Row[]): Row | undefined =>
  rows.toSorted((a, b) => Number(a.at) - Number(b.at) || Number(a.id) - Number(b.id)).at(-1);

/** A fact about one customer by its definition in the catalog, computed here from the rows of the record. */
const factOf = (name: string, column: string | undefined, rows: readonly Row[]): unknown => {
  const values = rows.map((row) => (column === undefined ? 1 : row[column])).filter((value) => value !== null);
  switch (name) {
    case 'COUNT':
      return rows.length;
    case 'SUM':
      return values.reduce<number>((sum, value) => sum + Number(value), 0);
    case 'MIN':
      return values.length === 0 ? null : Math.min(...values.map(Number));
    case 'MAX':
      return values.length === 0 ? null : Math.max(...values.map(Number));
    case 'LATEST':
      return column === undefined ? null : (latest(rows)?.[column] ?? null);
    default:
      throw new Error(`There is no fact ${name}.`);
  }
};

const FACTS = standardCatalog.attributes.flatMap(({ source }) => (source.from === 'RECORDS' ? [source] : []));

/** The customers of the record with the facts that the catalog derives from these tables. */
const customersWithFacts = (record: Tables, tables: readonly string[]): Row[] => {
  const derived = FACTS.filter(({ fact }) => tables.includes(fact.table));
  const owned = new Map<string, Map<number, Row[]>>();
  for (const { fact } of derived) {
    const byCustomer = new Map<number, Row[]>();
    for (const row of record.get(fact.table) ?? []) {
      const id = Number(row.customer_id);
      byCustomer.set(id, [...(byCustomer.get(id) ?? []), row]);
    }
    owned.set(fact.table, byCustomer);
  }
  return (record.get('customer') ?? []).map((customer) => {
    const facts = derived.map(({ column, fact }) => {
      const rows = owned.get(fact.table)?.get(Number(customer.id)) ?? [];
      const { only } = fact;
      const counted = only ? rows.filter((row) => row[only.column] === only.equals) : rows;
      return [column, factOf(fact.function, fact.column, counted)];
    });
    return { ...customer, ...Object.fromEntries(facts) };
  });
};

/** Facts that are asked of one program at a time are not kept. */
const FACT_TABLES = [...factsByTable(standardCatalog).keys()];

/** What each table and view of a replica is to hold. */
const expectedTables = (record: Tables): Tables =>
  new Map([
    ...record,
    ['customer', customersWithFacts(record, FACT_TABLES)] as const,
    ...FACT_TABLES.map((table) => [`customer_with_${table}`, customersWithFacts(record, [table])] as const),
  ]);

/** Only what the replica keeps; and what it keeps beside that (when a latest record was made) is not looked at. */
const kept = (rows: readonly Row[], like: Row | undefined): Row[] => {
  const columns = Object.keys(like ?? {});
  return rows.map((row) => Object.fromEntries(columns.filter((column) => column in row).map((column) => [column, row[column]])));
};

/** Fails unless every row of every table of the replica is as in the record, facts and all. Returns how many rows there are. */
export const expectReplicaToEqualRecord = async (place: Place): Promise<number> => {
  const tables = expectedTables(await readRecord(place));
  const replica = await readReplica(place);
  expect([...replica.keys()].sort()).toEqual([...tables.keys()].sort());
  let rows = 0;
  for (const [name, found] of replica) {
    const expected = kept(tables.get(name) ?? [], found[0]);
    const comparable = kept(found, expected[0]);
    // One line each: a difference in ten thousand rows is found at once, and is shown as one.
    expect({ name, rows: comparable.map((row) => JSON.stringify(row)) }).toEqual({
      name,
      rows: expected.map((row) => JSON.stringify(row)),
    });
    rows += found.length;
  }
  return rows;
};
