import { fold } from '@muster/filters';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import type { Context } from '../../../graphql/context';
import { Invitation } from '../invitations/invitation.entity';
import { takeInvitation } from '../invitations/take-invitation';
import { shownName } from '../members/checked-member';
import { memberByEmail } from '../members/find-member';
import { insertMember } from '../members/insert-member';
import { joinWorkspace } from '../members/join-workspace';
import { Member } from '../members/member.entity';
import { MemberIdentity } from '../members/member-identity.entity';
import { Membership } from '../members/membership.entity';
import { beginSession, enterSession } from '../sessions/start-session';
import type { Person } from './provider';

interface Arrival {
  readonly person: Person;
  /** Who it turned out to be; null for nobody known. */
  readonly member: Member | null;
  /** UTC milliseconds. */
  readonly now: number;
}

const known = async (manager: EntityManager, { issuer, subject }: Person): Promise<Member | null> => {
  const identity = await manager.findOneBy(MemberIdentity, { issuer, subject });
  return identity && manager.findOneBy(Member, { id: identity.memberId });
};

/** Accepts whatever the verified address is invited to: who signs in elsewhere may have no password to accept with. */
const accept = async (manager: EntityManager, { person, member, now }: Arrival): Promise<Member | null> => {
  if (person.email === undefined) return member;
  const emailFolded = fold(person.email);
  const open = { emailFolded, acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(now) };
  let joined = member;
  for (const { id, workspaceId, role, email } of await manager.find(Invitation, { where: open, order: { id: 'ASC' } })) {
    if (!(await takeInvitation(manager, id, now))) continue;
    joined ??= await insertMember(manager, { name: shownName(person.name), email, createdAt: now });
    await joinWorkspace(manager, { workspaceId, memberId: joined.id, role, createdAt: now });
  }
  return joined;
};

/** By the account, if it came before; otherwise by an address that the provider has verified, of a member or of an invitation. */
const memberFor = async (manager: EntityManager, person: Person, now: number): Promise<Member | null> => {
  const byAccount = await known(manager, person);
  const member = byAccount ?? (person.email === undefined ? null : await memberByEmail(manager, person.email));
  const found = await accept(manager, { person, member, now });
  if (found === null || byAccount !== null) return found;
  const { issuer, subject } = person;
  await manager.insert(MemberIdentity, { memberId: found.id, issuer, subject, createdAt: now });
  return found;
};

/** Signs in whom the provider vouches for, if they work here or are invited. False when they are neither, or not any more. */
export const admit = async (context: Context, person: Person): Promise<boolean> => {
  const { database, clock } = context.services;
  const token = await database.transaction(async (manager) => {
    const member = await memberFor(manager, person, clock());
    const works = member !== null && (await manager.existsBy(Membership, { memberId: member.id }));
    return works ? beginSession(manager, context, { member, action: 'signOn' }) : undefined;
  });
  if (token === undefined) return false;
  await enterSession(context, token);
  return true;
};
