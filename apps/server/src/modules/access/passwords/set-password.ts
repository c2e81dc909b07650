import { type EntityManager, IsNull } from 'typeorm';
import { Member } from '../members/member.entity';
import { Session } from '../sessions/session.entity';
import { PasswordReset } from './password-reset.entity';

interface Password {
  readonly hash: string;
  /** See `Member.passwordIsOneTime`. */
  readonly isOneTime: boolean;
  /** UTC milliseconds. */
  readonly now: number;
}

/** Gives a member another password. Whoever came in by the one before is out, and no link that was sent does any more. */
export const setPassword = async (
  manager: EntityManager,
  memberId: number,
  { hash, isOneTime, now }: Password,
): Promise<void> => {
  await manager.update(Member, { id: memberId }, { passwordHash: hash, passwordIsOneTime: isOneTime });
  await manager.delete(Session, { memberId });
  await manager.update(PasswordReset, { memberId, usedAt: IsNull() }, { usedAt: now });
};
