import type { EntityManager } from 'typeorm';
import { publicId } from '../../../database/public-id';
import type { Services } from '../../../services';
import type { Member } from '../members/member.entity';
import { Membership } from '../members/membership.entity';
import { appendEntry, type Change } from './append-entry';

interface OwnChange extends Pick<Change, 'at' | 'action' | 'before' | 'after'> {
  /** As they are called until now. */
  readonly member: Pick<Member, 'id' | 'name'>;
  /** The workspace whose entry is written already. */
  readonly except?: number;
}

/** Writes down what a member changed of their own account, in every workspace where they work. */
export const appendEverywhere = async (
  manager: EntityManager,
  { database, secret }: Pick<Services, 'database' | 'secret'>,
  { member, except, ...change }: OwnChange,
): Promise<void> => {
  const { id, name } = member;
  const actor = { kind: 'member', id, name } as const;
  for (const { workspaceId } of await manager.find(Membership, { where: { memberId: id }, order: { workspaceId: 'ASC' } })) {
    if (workspaceId === except) continue;
    const entry = { ...change, workspaceId, actor, subject: publicId('mem', id), subjectName: name };
    await appendEntry(manager, { kind: database.kind, secret }, entry);
  }
};
