import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import type { Segment } from '../segment.entity';
import { checkedDescription, checkedName } from '../segment-draft';
import { requireCustomers } from './members';
import { saveListedSegment } from './save-listed-segment';

interface NewManualSegment {
  readonly name: string;
  readonly description?: string | null;
  readonly customerIds?: readonly string[] | null;
}

/** @throws Refusal when the name cannot be saved, or the workspace has no such customer. */
export const createManualSegment = (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: NewManualSegment,
): Promise<Segment> => {
  const draft = { name: checkedName(input.name), description: checkedDescription(input.description), kind: 'MANUAL' as const };
  const now = clock();
  return database.write(workspace.id, async (write) => {
    const customerIds = await requireCustomers(write.manager, workspace.id, input.customerIds ?? []);
    return saveListedSegment(write, { ...draft, customerIds, now });
  });
};
