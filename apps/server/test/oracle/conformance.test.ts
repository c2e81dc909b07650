import {
  type CustomerFacts,
  type Filter,
  parseFilter,
  type RecordFacts,
  type RecordTable,
  standardCatalog,
} from '@muster/filters';
import type { AudienceEngine } from '../../src/audience/engine';
import { type MirroredEntity, mirroredEntities } from '../../src/database/mirrored';
import type { Write } from '../../src/database/write';
import { Customer } from '../../src/modules/customers/customer.entity';
import { openTestDatabase, type TestDatabase } from '../harness/databases';
import { makeWorkspace } from '../harness/factories';
import { openEngines } from './engines';
import { idsOf } from './scene';

/** 22 November 2026, 10:00 in Vienna: the moment at which the catalog's examples are what they say. */
const NOW = Date.parse('2026-11-22T09:00:00.000Z');

const examples = [
  ...standardCatalog.attributes.flatMap(({ key, examples: known }) =>
    known.map((example) => ({ ...example, tree: { attribute: { key, ...example.condition } } })),
  ),
  ...standardCatalog.activities.flatMap(({ kind, exampleKind, examples: known }) =>
    known.map((example) => ({ ...example, tree: { activity: { kind: exampleKind ?? kind, ...example.condition } } })),
  ),
].map((example) => ({ ...example, filter: parseFilter(example.tree, { currency: 'EUR', catalog: standardCatalog }) }));

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Writes customers down as the examples tell of them; what a table needs beside that is filled in. */
class Writer {
  readonly #write: Write;
  #made = 0;

  constructor(write: Write) {
    this.#write = write;
  }

  /** The ids that the record gave. */
  async save(customers: readonly Omit<CustomerFacts, 'id'>[]): Promise<readonly number[]> {
    const ids = await this.#insert(
      Customer,
      customers.map(({ columns }) => ({ columns: columns ?? {} })),
    );
    for (const entity of mirroredEntities()) {
      const table = this.#metadata(entity).tableName as RecordTable;
      const rows = customers.flatMap(({ records }, index) =>
        (records?.[table] ?? []).map((record) => ({ record, customerId: ids[index] ?? 0 })),
      );
      const saved = await this.#insert(
        entity,
        rows.map(({ record, customerId }) => ({ ...record, customerId })),
      );
      if (table === 'orders') await this.#saveLines(rows, saved);
    }
    return ids;
  }

  async #saveLines(orders: readonly { record: RecordFacts; customerId: number }[], ids: readonly number[]): Promise<void> {
    const line = mirroredEntities().find((entity) => this.#metadata(entity).tableName === 'order_line');
    const lines = orders.flatMap(({ record, customerId }, index) =>
      (record.lines ?? []).map((each) => ({ ...each, customerId, columns: { ...each.columns, order_id: ids[index] ?? 0 } })),
    );
    if (line) await this.#insert(line, lines);
  }

  #metadata(entity: MirroredEntity) {
    return this.#write.manager.connection.getMetadata(entity);
  }

  async #insert(
    entity: MirroredEntity,
    rows: readonly { columns?: object; at?: number; customerId?: number }[],
  ): Promise<readonly number[]> {
    if (rows.length === 0) return [];
    const needed = this.#metadata(entity).columns.filter(({ isNullable, isGenerated }) => !isNullable && !isGenerated);
    return this.#write.insert(
      entity,
      rows.map(({ columns, at, customerId }) => {
        this.#made += 1;
        const own = Object.fromEntries(Object.entries(columns ?? {}).map(([column, value]) => [camel(column), value]));
        const filled = needed.map(({ propertyName, type }) => [propertyName, type === 'varchar' ? 'none' : 0]);
        const spine = { ...(at !== undefined && { at }), ...(customerId !== undefined && { customerId }) };
        return { ...Object.fromEntries(filled), sourceId: `s${this.#made}`, ...spine, ...own };
      }),
    );
  }
}

describe('the examples of the catalog, asked of every engine', () => {
  let home: TestDatabase;
  let engines: ReadonlyMap<string, AudienceEngine>;
  let workspaceId: number;
  /** Of each example, those who match and those who do not. */
  let saved: readonly { readonly matches: readonly number[]; readonly misses: readonly number[] }[];

  beforeAll(async () => {
    home = await openTestDatabase('mysql');
    workspaceId = (await makeWorkspace(home.database, { timeZone: 'Europe/Vienna' })).id;
    saved = await home.database.write(workspaceId, async (write) => {
      const writer = new Writer(write);
      const groups: { matches: readonly number[]; misses: readonly number[] }[] = [];
      for (const { matches, misses } of examples) {
        groups.push({ matches: await writer.save(matches), misses: await writer.save(misses) });
      }
      return groups;
    });
    engines = await openEngines(home.database, home.dataDir);
  });
  afterAll(async () => {
    for (const engine of engines.values()) await engine.close();
    await home.close();
  });

  const matching = async (engine: AudienceEngine, index: number, filter: Filter): Promise<number[]> => {
    const { matches = [], misses = [] } = saved[index] ?? {};
    const ids = new Set(await idsOf(engine, { workspaceId, catalog: standardCatalog, now: NOW, filter }));
    return [...matches, ...misses].filter((id) => ids.has(id));
  };

  test.each(examples.map(({ tree, filter }, index) => ({ title: JSON.stringify(tree), filter, index })))(
    '$title',
    async ({ filter, index }) => {
      const { matches, misses } = saved[index] ?? {};
      const nested: Filter = { all: [{ everyone: true }, { any: [{ not: { everyone: true } }, filter] }] };
      for (const [name, engine] of engines) {
        expect({ name, ids: await matching(engine, index, filter) }).toEqual({ name, ids: matches });
        expect({ name, ids: await matching(engine, index, { not: filter }) }).toEqual({ name, ids: misses });
        expect({ name, ids: await matching(engine, index, nested) }).toEqual({ name, ids: matches });
      }
    },
  );
});
