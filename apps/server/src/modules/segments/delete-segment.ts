import { segmentReferences } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../errors';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { memberRowIds } from './lists/members';
import { SegmentMember } from './lists/segment-member.entity';
import { Segment } from './segment.entity';
import { segmentIdOf } from './segment.loader';
import { checkVersion, requireSegment } from './segment-draft';

const referrersOf = async (manager: EntityManager, workspaceId: number, id: string): Promise<string[]> => {
  const segments = await manager.findBy(Segment, { workspaceId });
  return segments
    .filter((segment) => segmentIdOf(segment) !== id && segmentReferences(segment.filter).includes(id))
    .map(({ name }) => `“${name}”`);
};

const checkUnused = async (manager: EntityManager, workspaceId: number, id: string): Promise<void> => {
  const referrers = await referrersOf(manager, workspaceId, id);
  if (referrers.length === 0) return;
  const shown = referrers.slice(0, 3).join(', ');
  const more = referrers.length > 3 ? ` and ${referrers.length - 3} more` : '';
  throw new Refusal('IN_USE', `This segment is part of ${shown}${more}. Take it out there first.`, ['input', 'id']);
};

/**
 * Deletes a segment that no other one refers to, with its list of customers if it has one. Campaigns that were launched to it keep the definition they froze.
 * @throws Refusal when it is gone, in use, or was changed meanwhile.
 */
export const deleteSegment = (
  { database }: Pick<Services, 'database'>,
  workspace: Workspace,
  input: { readonly id: string; readonly expectedVersion: number },
): Promise<string> =>
  database.write(workspace.id, async (write) => {
    const { manager } = write;
    const segment = await requireSegment(manager, workspace.id, input.id);
    checkVersion(segment, input.expectedVersion);
    await checkUnused(manager, workspace.id, input.id);
    await write.remove(SegmentMember, await memberRowIds(manager, segment));
    await manager.delete(Segment, { id: segment.id });
    return input.id;
  });
