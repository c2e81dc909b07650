import type { Write } from '../../database/write';
import type { Workspace } from '../access/workspace.entity';
import type { BulkResult, RowRefusal } from '../customers/bulk/bulk-result';
import type { ActivityKind } from './kinds';
import type { Known } from './known-customers';
import { activityReader, type ParsedActivity } from './read-activity';
import { type RecordServices, recordRows } from './record-rows';
import { saveBySourceId } from './save-by-source-id';

const saveRows = async (
  write: Write,
  { entity }: ActivityKind,
  rows: readonly Known<ParsedActivity>[],
): Promise<readonly RowRefusal[]> => {
  await saveBySourceId(
    write,
    entity,
    rows.map(({ customerId, row: { sourceId, values } }) => ({ ...values, sourceId, customerId })),
  );
  return [];
};

/**
 * Saves rows of one kind as they came: each is read field by field. Valid ones are saved, the others refused by their
 * index; a row sent again under its key replaces the record, and sent again unchanged it changes nothing.
 */
export const recordActivities = (
  services: RecordServices,
  workspace: Workspace,
  kind: ActivityKind,
  inputs: readonly object[],
): Promise<BulkResult> =>
  recordRows(services, workspace, {
    inputs,
    parse: activityReader(kind, { currency: workspace.currency, now: services.clock() }),
    save: (write, rows) => saveRows(write, kind, rows),
  });
