import type { Write } from '../../database/write';
import { Refusal } from '../../errors';
import type { Workspace } from '../access/workspace.entity';
import { type BulkResult, type ParsedRows, parseRows, type RowRefusal, rowRefusal } from '../customers/bulk/bulk-result';
import type { ActivityKind, ReadingContext } from './kinds';
import type { StoredRules } from './kinds/activity-kind';
import type { Known } from './known-customers';
import { activityReader, type ParsedActivity } from './read-activity';
import { type RecordServices, recordRows } from './record-rows';
import { saveBySourceId } from './save-by-source-id';

type KnownRow = Known<ParsedActivity>;

/** Parts the rows in those that fit what is stored and the refusals of the others. */
const checked = (rows: readonly KnownRow[], rules: StoredRules): { fitting: readonly KnownRow[]; refusals: RowRefusal[] } => {
  const refusals: RowRefusal[] = [];
  const fitting = rows.filter(({ index, customerId, row: { values } }) => {
    try {
      rules.check({ customerId, values });
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(rowRefusal(index, error));
      return false;
    }
  });
  return { fitting, refusals };
};

const saveRows = async (
  write: Write,
  rows: readonly KnownRow[],
  { kind, context }: { readonly kind: ActivityKind; readonly context: ReadingContext },
): Promise<readonly RowRefusal[]> => {
  const rules = await kind.storedRules?.(write, context);
  const { fitting, refusals } = rules === undefined ? { fitting: rows, refusals: [] } : checked(rows, rules);
  await saveBySourceId(
    write,
    kind.entity,
    fitting.map(({ customerId, row: { sourceId, values } }) => ({ sourceId, customerId, ...values })),
  );
  await rules?.after(fitting.map(({ customerId, row: { values } }) => ({ customerId, values })));
  return refusals;
};

/** Saves rows of one kind that were parsed; the refusals of the others are part of the result. */
export const recordParsedActivities = (
  services: RecordServices,
  workspace: Workspace,
  kind: ActivityKind,
  parsed: ParsedRows<ParsedActivity>,
): Promise<BulkResult> => {
  const context = { currency: workspace.currency, now: services.clock() };
  return recordRows(services, workspace, { ...parsed, save: (write, rows) => saveRows(write, rows, { kind, context }) });
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
): Promise<BulkResult> => {
  const context = { currency: workspace.currency, now: services.clock() };
  return recordParsedActivities(services, workspace, kind, parseRows(inputs, activityReader(kind, context)));
};
