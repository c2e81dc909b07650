import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../errors';
import { Segment } from '../../segments/segment.entity';
import { segmentRowId } from '../../segments/segment.loader';

/** @throws Refusal when the workspace has no such segment. */
export const checkedSegment = async (manager: EntityManager, workspaceId: number, publicId: string): Promise<number> => {
  const id = segmentRowId(publicId);
  if (id !== undefined && (await manager.existsBy(Segment, { workspaceId, id }))) return id;
  throw new Refusal('NOT_FOUND', 'There is no such segment.', ['input', 'segmentId']);
};
