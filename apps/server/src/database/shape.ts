import type { DataSource } from 'typeorm';
import { foldedColumnsOf, foldValue } from './columns';

/** How an entity's rows lie in their table, for SQL that is built by hand. */
export interface Shape {
  readonly table: string;
  /** Without the generated id. */
  readonly columns: readonly ShapeColumn[];
}

interface ShapeColumn {
  readonly name: string;
  /** The property that holds the column's value; of a folded twin, the one that it is folded from. */
  readonly property: string;
  encode(value: unknown): unknown;
  /** The property's value from the column's; a folded twin, which follows from another column, has none. */
  readonly decode?: (value: unknown) => unknown;
}

const asIs = (value: unknown): unknown => value ?? null;
const asJson = (value: unknown): unknown => (value === null || value === undefined ? null : JSON.stringify(value));
const asFlag = (value: unknown): unknown => (value === null || value === undefined ? null : Number(value));

const fromJson = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

const encoders: ReadonlyMap<unknown, (value: unknown) => unknown> = new Map([
  ['simple-json', asJson],
  ['boolean', asFlag],
]);

/** Reads shapes from TypeORM's metadata, once per entity. */
export const shapesOf = (source: DataSource): ((entity: new () => object) => Shape) => {
  const known = new Map<object, Shape>();
  return (entity) => {
    const cached = known.get(entity);
    if (cached !== undefined) return cached;
    const metadata = source.getMetadata(entity);
    const twins = new Map(foldedColumnsOf(entity).map((twin) => [twin.property, twin.source]));
    const columns = metadata.columns
      .filter((column) => !column.isGenerated)
      .map(({ databaseName: name, propertyName, type, default: fallback }) => {
        const folded = twins.get(propertyName);
        if (folded !== undefined) return { name, property: folded, encode: foldValue };
        const encode = encoders.get(type) ?? asIs;
        return {
          name,
          property: propertyName,
          decode: type === 'simple-json' ? fromJson : asIs,
          encode: fallback === undefined ? encode : (value: unknown) => encode(value ?? fallback),
        };
      });
    const shape: Shape = { table: metadata.tableName, columns };
    known.set(entity, shape);
    return shape;
  };
};

/** What every row of a write carries. */
export interface Stamp {
  readonly workspaceId: number;
  readonly revision: number;
}

/** A whole row as values in the order of `shape.columns`; what is not given is null. */
export const insertValues = ({ columns }: Shape, row: object, stamp: Stamp): unknown[] => {
  // Read from where they are: this runs for every value of every row that is ever written, and to put both into one object
  // takes several times as long.
  const given: Readonly<Record<string, unknown>> = Object(row);
  const stamped: Readonly<Record<string, unknown>> = Object(stamp);
  const values: unknown[] = [];
  for (const { property, encode } of columns) values.push(encode(stamped[property] ?? given[property]));
  return values;
};

/** Whether the database puts the same into a column that is not named as into one for which a row says nothing. */
const mayBeLeftOut = ({ encode }: ShapeColumn): boolean => encode(undefined) === null;

/** The shape without the columns of which no row says anything: of a customer's sixty a file has a dozen. */
export const shapeOfGiven = ({ table, columns }: Shape, rows: readonly object[], stamp: Stamp): Shape => {
  const given: readonly Readonly<Record<string, unknown>>[] = [stamp, ...rows].map(Object);
  const isGiven = (property: string): boolean => given.some((row) => row[property] !== undefined && row[property] !== null);
  return { table, columns: columns.filter((column) => !mayBeLeftOut(column) || isGiven(column.property)) };
};

export interface Change {
  readonly id: number;
  /** Names of the columns that change. */
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
}

/** The columns that a partial row sets, the folded twins of these among them. */
export const updateValues = (shape: Shape, row: { readonly id: number }, stamp: Partial<Stamp>): Change => {
  const changed = shape.columns.filter(({ property }) => property in row || property in stamp);
  return {
    id: row.id,
    columns: changed.map(({ name }) => name),
    values: changed.map(({ property, encode }) => encode(Reflect.get(property in stamp ? stamp : row, property))),
  };
};
