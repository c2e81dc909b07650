import { type MigrationInterface, type QueryRunner, Table, TableColumn, type TableColumnOptions, TableIndex } from 'typeorm';

const column = (name: string, options: Omit<TableColumnOptions, 'name'>): TableColumnOptions => ({ name, ...options });

export const big = (name: string): TableColumnOptions => column(name, { type: 'bigint' });
export const whole = (name: string): TableColumnOptions => column(name, { type: 'int' });
export const decimal = (name: string): TableColumnOptions => column(name, { type: 'double' });
export const flag = (name: string): TableColumnOptions => column(name, { type: 'tinyint' });
export const text = (name: string, length: number): TableColumnOptions =>
  column(name, { type: 'varchar', length: String(length) });
/** Up to 16 MB on MySQL, where TEXT ends at 64 KB. */
export const longText = (name: string): TableColumnOptions => column(name, { type: 'mediumtext' });
export const longBytes = (name: string): TableColumnOptions => column(name, { type: 'mediumblob' });
/** Columns that may be null. */
export const optional = (...columns: TableColumnOptions[]): TableColumnOptions[] =>
  columns.map((options) => ({ ...options, isNullable: true }));
/** Columns that rows which are there already get a value for. */
export const withDefault = (value: number | string, options: TableColumnOptions): TableColumnOptions => ({
  ...options,
  default: typeof value === 'number' ? value : `'${value}'`,
});
/** A text and its folded twin. */
export const foldable = (name: string, length: number): TableColumnOptions[] => [
  text(name, length),
  ...optional(text(`${name}_folded`, length)),
];

/** What every mirrored table begins with. */
export const mirrored = [big('workspace_id'), big('revision')];
/** Of activities: whose it is, and when. */
export const activity = [...mirrored, big('customer_id'), big('at')];

interface Keys {
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  /** Only MySQL answers audience questions itself; on SQLite these would only slow writing down. */
  readonly mysqlIndexes?: readonly (readonly string[])[];
}

const key = (table: string, columns: readonly string[], isUnique: boolean) => ({
  name: `${isUnique ? 'uq' : 'ix'}_${table}_${columns.join('_')}`.slice(0, 64),
  columnNames: [...columns],
  isUnique,
});

/** A migration that makes one table with an integer key `id`; forward only. */
export abstract class CreateTable implements MigrationInterface {
  abstract readonly name: string;
  abstract readonly table: string;
  abstract readonly columns: readonly TableColumnOptions[];
  readonly keys: Keys = {};
  /** Replaced by tables that are not keyed by a number of their own. */
  readonly hasId: boolean = true;

  async up(runner: QueryRunner): Promise<void> {
    const isMysql = runner.dataSource.options.type === 'mysql';
    const id: TableColumnOptions = {
      name: 'id',
      // SQLite knows generated keys by exactly this type. They are never used again, as deletions are told by id.
      type: isMysql ? 'bigint' : 'integer',
      isPrimary: true,
      isGenerated: true,
      generationStrategy: 'increment',
    };
    const { unique = [], indexes = [], mysqlIndexes = [] } = this.keys;
    const table = new Table({
      name: this.table,
      columns: [...(this.hasId ? [id] : []), ...this.columns],
      indices: [
        ...unique.map((columns) => key(this.table, columns, true)),
        ...[...indexes, ...(isMysql ? mysqlIndexes : [])].map((columns) => key(this.table, columns, false)),
      ],
      // Text is compared through its folded twin; the database compares bytes.
      engine: 'InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
    });
    await runner.createTable(table, true);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** A migration that gives a table more columns. Each is optional or has a default, because rows are there already. */
export abstract class AddColumns implements MigrationInterface {
  abstract readonly name: string;
  abstract readonly table: string;
  abstract readonly columns: readonly TableColumnOptions[];

  async up(runner: QueryRunner): Promise<void> {
    // MySQL commits each step by itself: a migration that was broken off finds some of its columns there.
    const missing: TableColumn[] = [];
    for (const options of this.columns) {
      if (!(await runner.hasColumn(this.table, options.name))) missing.push(new TableColumn(options));
    }
    await runner.addColumns(this.table, missing);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** A migration about one index of a table. One that was broken off may find its work done. */
abstract class ChangeIndex implements MigrationInterface {
  abstract readonly name: string;
  abstract readonly table: string;
  abstract readonly columns: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    const index = new TableIndex(key(this.table, this.columns, false));
    const table = await runner.getTable(this.table);
    const isThere = table?.indices.some(({ name }) => name === index.name) ?? false;
    await this.change(runner, index, isThere);
  }

  protected abstract change(runner: QueryRunner, index: TableIndex, isThere: boolean): Promise<void>;

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** A migration that takes an index from a table, in which nothing is looked for by it alone. */
export abstract class DropIndex extends ChangeIndex {
  protected async change(runner: QueryRunner, index: TableIndex, isThere: boolean): Promise<void> {
    if (isThere) await runner.dropIndex(this.table, index);
  }
}

/** A migration that gives a table an index. */
export abstract class AddIndex extends ChangeIndex {
  protected async change(runner: QueryRunner, index: TableIndex, isThere: boolean): Promise<void> {
    if (!isThere) await runner.createIndex(this.table, index);
  }
}
