import type { EntityManager } from 'typeorm';
import type { Services } from '../../../services';
import { Member } from '../members/member.entity';
import { periodOfCode, recoveryHash } from './codes';
import { unseal } from './sealing';

type Parts = Pick<Services, 'clock' | 'secret'>;

/** Uses up a code of the member's device, or one that stands in for it. False when it is wrong, or was used before. */
export const spendCode = async (
  manager: EntityManager,
  { clock, secret }: Parts,
  member: Member,
  code: string,
): Promise<boolean> => {
  const { id, totpSecret, totpLastPeriod, recoveryCodes } = member;
  if (totpSecret === null) return false;
  const period = periodOfCode(unseal(secret, totpSecret), code, clock());
  if (period !== undefined) {
    if (totpLastPeriod !== null && period <= totpLastPeriod) return false;
    await manager.update(Member, { id }, { totpLastPeriod: period });
    return true;
  }
  const used = recoveryHash(code);
  if (!recoveryCodes?.includes(used)) return false;
  await manager.update(Member, { id }, { recoveryCodes: recoveryCodes.filter((known) => known !== used) });
  return true;
};
