import type { MirroredEntity } from '../../database/mirrored';
import type { ChangedRow, NewRow, Write } from '../../database/write';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { type BulkResult, bulkResult, parseRows } from '../customers/bulk/bulk-result';
import { idsBySourceId } from '../customers/bulk/by-source-id';
import { type Known, withCustomers } from './known-customers';

export interface ParsedActivity<Row> {
  readonly sourceId: string;
  readonly customerSourceId: string;
  /** Every column but the customer, the key and what is stamped. */
  readonly values: Row;
}

interface Plan<Input, Parsed> {
  readonly inputs: readonly Input[];
  parse(input: Input): Parsed;
  save(write: Write, rows: readonly Known<Parsed>[]): Promise<unknown>;
}

/**
 * Saves things that customers did, all under one revision. Rows under a key that is known replace that record; several
 * rows of one key are applied in their order, so that the last one stays.
 */
export const recordActivity = async <Input, Parsed extends ParsedActivity<object>>(
  { database }: Pick<Services, 'database'>,
  workspace: Workspace,
  { inputs, parse, save }: Plan<Input, Parsed>,
): Promise<BulkResult> => {
  const { rows, refusals } = parseRows(inputs, parse);
  if (rows.length === 0) return bulkResult(0, refusals);
  return database.write(workspace.id, async (write) => {
    const { known, refusals: unknownCustomers } = await withCustomers(write, rows);
    const last = new Map(known.map((item) => [item.row.sourceId, item]));
    await save(write, [...last.values()]);
    return bulkResult(known.length, [...refusals, ...unknownCustomers]);
  });
};

/** Inserts or replaces the records; returns their ids in the order of the rows, and which of them were there before. */
export const saveBySourceId = async <Entity extends MirroredEntity>(
  write: Write,
  entity: Entity,
  { table, rows }: { table: string; rows: readonly (NewRow<InstanceType<Entity>> & { sourceId: string })[] },
): Promise<{ ids: Map<string, number>; replaced: number[] }> => {
  const sourceIds = rows.map(({ sourceId }) => sourceId);
  const existing = await idsBySourceId(write.manager, { table, workspaceId: write.workspaceId, sourceIds });
  const added = rows.filter(({ sourceId }) => !existing.has(sourceId));
  const changed = rows.flatMap((row): ChangedRow<InstanceType<Entity>>[] => {
    const id = existing.get(row.sourceId);
    return id === undefined ? [] : [{ ...row, id }];
  });
  await write.update(entity, changed);
  const newIds = await write.insert(entity, added);
  const ids = new Map(existing);
  for (const [index, { sourceId }] of added.entries()) ids.set(sourceId, newIds[index] ?? Number.NaN);
  return { ids, replaced: [...existing.values()] };
};
