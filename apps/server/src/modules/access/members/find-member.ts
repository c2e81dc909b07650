import { fold } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import { Member } from './member.entity';

/** However the address is written. */
export const memberByEmail = (manager: EntityManager, email: string): Promise<Member | null> =>
  manager.findOneBy(Member, { emailFolded: fold(email) });
