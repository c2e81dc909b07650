import type { EntityManager } from 'typeorm';
import { Membership } from './membership.entity';

/** Makes somebody a member of a workspace. Who works there already keeps their role. */
export const joinWorkspace = async (manager: EntityManager, membership: Omit<Membership, 'id'>): Promise<void> => {
  const { workspaceId, memberId } = membership;
  const isThere = await manager.existsBy(Membership, { workspaceId, memberId });
  if (!isThere) await manager.insert(Membership, membership);
};
