import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import type { BulkResult } from '../customers/bulk/bulk-result';
import { RowReader } from '../customers/bulk/row-reader';
import type { VisitInput } from './activity.input';
import { recordActivity, saveBySourceId } from './record-activity';
import { Visit } from './visit.entity';

const parseVisit = (input: VisitInput) => {
  const reader = new RowReader(input);
  return {
    sourceId: reader.requiredText('sourceId', 190),
    customerSourceId: reader.requiredText('customerSourceId', 190),
    values: { at: reader.requiredInstant('at'), outlet: reader.text('outlet', 200) ?? null },
  };
};

export const recordVisits = (
  services: Pick<Services, 'database'>,
  workspace: Workspace,
  inputs: readonly VisitInput[],
): Promise<BulkResult> =>
  recordActivity(services, workspace, {
    inputs,
    parse: parseVisit,
    save: (write, visits) =>
      saveBySourceId(write, Visit, {
        table: 'visit',
        rows: visits.map(({ customerId, row: { sourceId, values } }) => ({ ...values, sourceId, customerId })),
      }),
  });
