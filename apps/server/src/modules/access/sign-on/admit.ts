import { fold } from '@muster/filters';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import type { Context } from '../../../graphql/context';
import { Invitation } from '../invitations/invitation.entity';
import { checkedMemberName } from '../members/checked-member';
import { memberByEmail } from '../members/find-member';
import { insertMember } from '../members/insert-member';
import { Member } from '../members/member.entity';
import { MemberIdentity } from '../members/member-identity.entity';
import { Membership } from '../members/membership.entity';
import { beginSession, enterSession } from '../sessions/start-session';
import type { Person } from './provider';

const NAME_LENGTH = 120;

const known = async (manager: EntityManager, { issuer, subject }: Person): Promise<Member | null> => {
  const identity = await manager.findOneBy(MemberIdentity, { issuer, subject });
  return identity && manager.findOneBy(Member, { id: identity.memberId });
};

const accept = async (manager: EntityManager, person: Person, now: number): Promise<Member | null> => {
  const emailFolded = fold(person.email ?? '');
  const open = { emailFolded, acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(now) };
  const invitations = await manager.findBy(Invitation, open);
  const [first] = invitations;
  if (first === undefined) return null;
  const name = checkedMemberName(person.name.slice(0, NAME_LENGTH));
  const member =
    (await memberByEmail(manager, first.email)) ?? (await insertMember(manager, { name, email: first.email, createdAt: now }));
  for (const { id, workspaceId, role } of invitations) {
    await manager.update(Invitation, { id }, { acceptedAt: now });
    const isThere = await manager.existsBy(Membership, { workspaceId, memberId: member.id });
    if (!isThere) await manager.insert(Membership, { workspaceId, memberId: member.id, role, createdAt: now });
  }
  return member;
};

/** By the account, if it came before; otherwise by an address that the provider has verified, of a member or of an invitation. */
const memberFor = async (manager: EntityManager, person: Person, now: number): Promise<Member | null> => {
  const member = await known(manager, person);
  if (member || person.email === undefined) return member;
  const found = (await memberByEmail(manager, person.email)) ?? (await accept(manager, person, now));
  if (found === null) return null;
  const { issuer, subject } = person;
  await manager.insert(MemberIdentity, { memberId: found.id, issuer, subject, createdAt: now });
  return found;
};

/** Signs in whom the provider vouches for, if they work here or are invited. False when they are neither. */
export const admit = async (context: Context, person: Person): Promise<boolean> => {
  const { database, clock } = context.services;
  const token = await database.transaction(async (manager) => {
    const member = await memberFor(manager, person, clock());
    return member === null ? undefined : beginSession(manager, context, { member, action: 'signOn' });
  });
  if (token === undefined) return false;
  await enterSession(context, token);
  return true;
};
