import type { Write } from '../../database/write';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { type BulkResult, bulkResult, type ParsedRows, type RowRefusal } from '../customers/bulk/bulk-result';
import { type Known, withCustomers } from './known-customers';
import type { ParsedActivity } from './read-activity';

export type RecordServices = Pick<Services, 'database' | 'clock'>;

interface Plan<Parsed> extends ParsedRows<Parsed> {
  /** Saves the rows; returns those that it refused after all. */
  save(write: Write, rows: readonly Known<Parsed>[]): Promise<readonly RowRefusal[]>;
}

/** Saves things that customers did, all under one revision. Rows under a key that is known replace that record. */
export const recordRows = async <Parsed extends ParsedActivity<object>>(
  { database }: Pick<Services, 'database'>,
  workspace: Workspace,
  { rows, refusals, save }: Plan<Parsed>,
): Promise<BulkResult> => {
  if (rows.length === 0) return bulkResult(0, refusals);
  return database.write(workspace.id, async (write) => {
    const { known, refusals: unknownCustomers } = await withCustomers(write, rows);
    const refused = await save(write, known);
    return bulkResult(known.length - refused.length, [...refusals, ...unknownCustomers, ...refused]);
  });
};
