import type { EntityManager } from 'typeorm';
import { foldedValues } from '../../../database/columns';
import { Member } from './member.entity';

type NewMember = Pick<Member, 'name' | 'email' | 'createdAt'> & Partial<Pick<Member, 'passwordHash' | 'passwordIsOneTime'>>;

export const insertMember = (manager: EntityManager, given: NewMember): Promise<Member> => {
  const row = {
    passwordHash: null,
    passwordIsOneTime: false,
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastPeriod: null,
    recoveryCodes: null,
    ...given,
  };
  return manager.save(Member, { ...row, emailFolded: '', ...foldedValues(Member, row) });
};
