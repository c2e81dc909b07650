import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import type { BulkResult } from '../customers/bulk/bulk-result';
import { RowReader } from '../customers/bulk/row-reader';
import type { PointsInput } from './activity.input';
import { PointMovement } from './point-movement.entity';
import { recordActivity, saveBySourceId } from './record-activity';

const parsePoints = (input: PointsInput) => {
  const reader = new RowReader(input);
  const points = reader.requiredWhole('points');
  return {
    sourceId: reader.requiredText('sourceId', 190),
    customerSourceId: reader.requiredText('customerSourceId', 190),
    values: {
      at: reader.requiredInstant('at'),
      program: reader.requiredText('program', 100),
      points,
      kind: points < 0 ? 'SPENT' : 'EARNED',
      lifetime: Math.max(points, 0),
    },
  };
};

export const recordPoints = (
  services: Pick<Services, 'database'>,
  workspace: Workspace,
  inputs: readonly PointsInput[],
): Promise<BulkResult> =>
  recordActivity(services, workspace, {
    inputs,
    parse: parsePoints,
    save: (write, movements) =>
      saveBySourceId(write, PointMovement, {
        table: 'point_movement',
        rows: movements.map(({ customerId, row: { sourceId, values } }) => ({ ...values, sourceId, customerId })),
      }),
  });
