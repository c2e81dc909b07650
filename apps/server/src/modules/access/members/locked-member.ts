import type { EntityManager } from 'typeorm';
import type { Database } from '../../../database/database';
import { Member } from './member.entity';

/** A member whom nobody else changes until this transaction is over. SQLite has one transaction at a time anyway. */
export const lockedMember = (manager: EntityManager, { kind }: Pick<Database, 'kind'>, id: number): Promise<Member> =>
  manager.findOneOrFail(Member, { where: { id }, ...(kind === 'mysql' && { lock: { mode: 'pessimistic_write' } }) });
