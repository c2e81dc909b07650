import type { EntityManager } from 'typeorm';
import { chunks } from './batches';
import { marks } from './marks';
import type { MirroredEntity } from './mirrored';
import { type Change, insertValues, type Shape, type Stamp, shapeOfGiven, updateValues } from './shape';
import { Tombstone } from './tombstone.entity';

/** What a caller gives for a row of `T`; the rest is stamped. */
export type NewRow<T> = Partial<Omit<T, 'id' | 'workspaceId' | 'revision'>>;
export type ChangedRow<T> = NewRow<T> & { readonly id: number };

/** One write to the mirrored rows of a workspace. Everything in it carries the same revision. */
export interface Write {
  readonly workspaceId: number;
  readonly revision: number;
  /** Reads what this write sees, and writes rows that are not mirrored. */
  readonly manager: EntityManager;
  /** Inserts rows; returns their ids in the same order. Folded columns are filled in. */
  insert<T extends MirroredEntity>(entity: T, rows: readonly NewRow<InstanceType<T>>[]): Promise<number[]>;
  /** Changes the given columns of rows by id, and the folded twins of these columns. */
  update<T extends MirroredEntity>(entity: T, rows: readonly ChangedRow<InstanceType<T>>[]): Promise<void>;
  /** Deletes rows by id and leaves tombstones, by which replicas learn of it. */
  remove(entity: MirroredEntity, ids: readonly number[]): Promise<void>;
}

/** Rows through the raw driver: TypeORM's own `save` reaches a few thousand rows a second. */
export interface Bulk {
  insert(shape: Shape, rows: Iterable<readonly unknown[]>): Promise<number[]>;
  update(shape: Shape, changes: readonly Change[]): Promise<void>;
}

/** Made one by one: a thousand rows of twenty values that are all alive at once cost more in the heap than in the database. */
function* valuesOf(shape: Shape, rows: readonly object[], stamp: Stamp): Generator<unknown[]> {
  for (const row of rows) yield insertValues(shape, row, stamp);
}

export interface WriteParts {
  readonly workspaceId: number;
  readonly revision: number;
  readonly manager: EntityManager;
  readonly bulk: Bulk;
  readonly shapeOf: (entity: new () => object) => Shape;
}

const IDS_PER_STATEMENT = 500;

export const createWrite = ({ workspaceId, revision, manager, bulk, shapeOf }: WriteParts): Write => {
  const stamp = { workspaceId, revision };
  const removeSome = async (table: string, ids: readonly number[]): Promise<void> => {
    await manager.query(`DELETE FROM ${table} WHERE workspace_id = ? AND id IN (${marks(ids)})`, [workspaceId, ...ids]);
  };
  return {
    workspaceId,
    revision,
    manager,
    async insert(entity, rows) {
      if (rows.length === 0) return [];
      const shape = shapeOfGiven(shapeOf(entity), rows, stamp);
      return bulk.insert(shape, valuesOf(shape, rows, stamp));
    },
    async update(entity, rows) {
      const shape = shapeOf(entity);
      if (rows.length > 0)
        await bulk.update(
          shape,
          rows.map((row) => updateValues(shape, row, stamp)),
        );
    },
    async remove(entity, ids) {
      const { table } = shapeOf(entity);
      for (const some of chunks(ids, IDS_PER_STATEMENT)) await removeSome(table, some);
      const tombstones = shapeOf(Tombstone);
      if (ids.length === 0) return;
      await bulk.insert(
        tombstones,
        valuesOf(
          tombstones,
          ids.map((rowId) => ({ tableName: table, rowId })),
          stamp,
        ),
      );
    },
  };
};
