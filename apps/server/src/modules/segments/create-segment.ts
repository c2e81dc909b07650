import { foldedValues } from '../../database/columns';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { readCatalog } from '../schema/workspace-catalog';
import { Segment } from './segment.entity';
import { checkedDescription, checkedFilter, checkedName, checkReferences, holdSegments } from './segment-draft';

interface NewSegment {
  readonly name: string;
  readonly description?: string | null;
  /** Not yet parsed. */
  readonly filter: object;
}

/** @throws Refusal when the name or the filter cannot be saved. */
export const createSegment = async (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: NewSegment,
): Promise<Segment> => {
  const name = checkedName(input.name);
  const description = checkedDescription(input.description);
  const catalog = await readCatalog(database.reader, workspace.id);
  const filter = checkedFilter(input.filter, { currency: workspace.currency, catalog });
  const now = clock();
  return database.transaction(async (manager) => {
    await holdSegments(database, manager, workspace.id);
    await checkReferences(manager, workspace, filter);
    const row = {
      workspaceId: workspace.id,
      name,
      description,
      kind: 'DYNAMIC',
      filter,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    return manager.save(Segment, { ...row, ...foldedValues(Segment, row) });
  });
};
