import { type EntityManager, IsNull } from 'typeorm';
import { Invitation } from './invitation.entity';

/** Uses an invitation up. False when it was used or taken back since it was read. */
export const takeInvitation = async (manager: EntityManager, id: number, acceptedAt: number): Promise<boolean> => {
  const { affected } = await manager.update(Invitation, { id, acceptedAt: IsNull(), revokedAt: IsNull() }, { acceptedAt });
  return affected === 1;
};
