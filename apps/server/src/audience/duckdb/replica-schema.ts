import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { ReadColumn } from '../../database/column-batch';
import { foldedColumnsOf } from '../../database/columns';
import { type MirroredEntity, mirroredEntities } from '../../database/mirrored';
import { type FactColumn, factsOf } from './facts';
import { CUSTOMER_ROWS } from './names';
import { neededColumns } from './needed-columns';

const CUSTOMER = 'customer';

/** Raise it when replicas are laid out differently although their tables are the same. */
const LAYOUT = 8;

export type ColumnType = 'BIGINT' | 'INTEGER' | 'DOUBLE' | 'VARCHAR' | 'BOOLEAN';

export interface ReplicaColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
  /** A folded twin that is not read from the record: it is folded here, from the column named. One that stands alone is read. */
  readonly twinOf?: string;
  /** JSON, whose twin is folded leaf by leaf, or such a twin that stands alone. */
  readonly isJson?: true;
}

export interface ReplicaTable {
  readonly entity: MirroredEntity;
  readonly name: string;
  /** The table of the replica in which its rows lie. */
  readonly rows: string;
  /** As in the record. The first is `id`. */
  readonly columns: readonly ReplicaColumn[];
  /** Facts about customers that are computed from this table's rows. */
  readonly facts: readonly FactColumn[];
  /** The order in which rows lie in the file: what questions leave out by this column is not even read. */
  readonly order: 'id' | 'at';
}

export interface ReplicaSchema {
  readonly tables: readonly ReplicaTable[];
  readonly customer: ReplicaTable;
  /** The customer's columns beside the record's own. */
  readonly facts: readonly FactColumn[];
  /** Two replicas with the same fingerprint are laid out in the same way. */
  readonly fingerprint: string;
}

const TYPES: ReadonlyMap<string, ColumnType> = new Map([
  ['bigint', 'BIGINT'],
  ['int', 'INTEGER'],
  ['integer', 'INTEGER'],
  ['varchar', 'VARCHAR'],
  ['text', 'VARCHAR'],
  ['simple-json', 'VARCHAR'],
  ['double precision', 'DOUBLE'],
  ['double', 'DOUBLE'],
  ['boolean', 'BOOLEAN'],
]);

const columnType = (type: unknown, where: string): ColumnType => {
  const known = TYPES.get(String(type));
  if (known === undefined) throw new TypeError(`A replica has no column type for ${String(type)} (${where}).`);
  return known;
};

/** What the folded twins of an entity are folded from, by their properties. */
const twinsOf = (entity: MirroredEntity, columns: readonly ColumnMetadata[]): ReadonlyMap<string, ColumnMetadata> => {
  const texts = new Map(columns.map((column) => [column.propertyName, column]));
  const pairs = foldedColumnsOf(entity).map(({ property, source }) => [property, texts.get(source)] as const);
  return new Map(pairs.flatMap(([property, text]) => (text ? [[property, text] as const] : [])));
};

const tableOf = (source: DataSource, entity: MirroredEntity): ReplicaTable => {
  const metadata = source.getMetadata(entity);
  const name = metadata.tableName;
  const isNeeded = neededColumns(name);
  const texts = twinsOf(entity, metadata.columns);
  const columns = metadata.columns
    .map((column) => {
      const text = texts.get(column.propertyName);
      const isTwin = text !== undefined && isNeeded(text.databaseName);
      return {
        name: column.databaseName,
        type: columnType(column.type, `${name}.${column.databaseName}`),
        isNullable: column.isNullable,
        ...(isTwin && { twinOf: text.databaseName }),
        ...(!isTwin && (text ?? column).type === 'simple-json' && { isJson: true as const }),
      };
    })
    .filter((column) => isNeeded(column.name))
    .toSorted((a, b) => Number(b.name === 'id') - Number(a.name === 'id'));
  // Questions about activities nearly always name a stretch of time.
  const order = columns.some((column) => column.name === 'at') ? 'at' : 'id';
  return { entity, name, rows: name === CUSTOMER ? CUSTOMER_ROWS : name, columns, facts: factsOf(name), order };
};

/** The columns that are read from the record, in the order in which they are staged. */
export const readColumns = ({ columns }: Pick<ReplicaTable, 'columns'>): readonly ReplicaColumn[] =>
  columns.filter(({ twinOf }) => twinOf === undefined);

/** The same, as the record is asked for them. */
export const recordColumns = (table: Pick<ReplicaTable, 'columns'>): readonly ReadColumn[] =>
  readColumns(table).map(({ name, type, isNullable }) => ({ name, isText: type === 'VARCHAR', isNullable }));

/** The tables of a replica: those of the mirrored entities, as far as questions need their columns. */
export const replicaSchema = (source: DataSource): ReplicaSchema => {
  const tables = mirroredEntities().map((entity) => tableOf(source, entity));
  const customer = tables.find((table) => table.name === CUSTOMER);
  if (customer === undefined) throw new TypeError('The entity of the table customer is not mirrored.');
  const described = JSON.stringify([LAYOUT, tables.map(({ entity, ...table }) => table)]);
  return {
    tables,
    customer,
    facts: tables.flatMap(({ facts }) => facts),
    fingerprint: createHash('sha256').update(described).digest('hex'),
  };
};
