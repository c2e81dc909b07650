import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../errors';
import type { Services } from '../../../services';
import { lockedMember } from '../members/locked-member';
import type { Member } from '../members/member.entity';
import { spendCode } from '../totp/spend-code';

interface Proof {
  /** As they were when their password was right. */
  readonly member: Member;
  /** Of their device, or one that stands in for it. */
  readonly code: string | null | undefined;
}

/**
 * The rest of the proof, where nobody else changes the member. Looking at a password takes its time, in which it may have
 * been changed, which is to end every session; and a code does once only. @throws Refusal INVALID
 */
export const proveAgain = async (
  manager: EntityManager,
  services: Pick<Services, 'database' | 'clock' | 'secret'>,
  { member, code }: Proof,
): Promise<void> => {
  const current = await lockedMember(manager, services.database, member.id);
  if (current.passwordHash !== member.passwordHash) {
    throw new Refusal('INVALID', 'The password has just been changed.', ['input', 'password']);
  }
  if (current.totpConfirmedAt === null) return;
  if (await spendCode(manager, services, current, code ?? '')) return;
  throw new Refusal('INVALID', 'The code is wrong, or was used before.', ['input', 'code']);
};
