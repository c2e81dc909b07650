import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Services } from '../../../services';
import { oldestWorkspace } from '../oldest-workspace';
import { passwordHash } from '../passwords/password-hash';
import { setPassword } from '../passwords/set-password';
import { publicUrl } from '../public-url';
import { insertMember } from './insert-member';
import { Member } from './member.entity';
import { Membership } from './membership.entity';

/** No letter or digit that could be taken for another one. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** Some 99 random bits, to be typed once: `k7mq2-…`. */
const oneTimePassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');

const firstAdministrator = async (manager: EntityManager): Promise<Member | null> => {
  const membership = await manager.findOne(Membership, { where: { role: 'ADMINISTRATOR' }, order: { id: 'ASC' } });
  return membership && manager.findOneByOrFail(Member, { id: membership.memberId });
};

const makeAdministrator = async ({ database, clock, config }: Services, workspaceId: number): Promise<Member> =>
  database.transaction(async (manager) => {
    const createdAt = clock();
    const known = await firstAdministrator(manager);
    if (known) return known;
    const member = await insertMember(manager, { name: 'Administrator', email: config.adminEmail, createdAt });
    await manager.insert(Membership, { workspaceId, memberId: member.id, role: 'ADMINISTRATOR', createdAt });
    return member;
  });

/** Gives a member a password that does for nothing but to choose another, and ends their sessions. Returns it. */
export const giveOneTimePassword = async (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  memberId: number,
): Promise<string> => {
  const password = oneTimePassword();
  const hash = await passwordHash(password);
  await database.transaction((manager) => setPassword(manager, memberId, { hash, isOneTime: true, now: clock() }));
  return password;
};

/**
 * Sees to it that somebody can get in. A first start makes an administrator; until they have chosen a password, each start
 * prints another one for them to come in with. A demo lets everybody in and prints none.
 */
export const welcomeAdministrator = async (services: Services, say: (line: string) => void): Promise<void> => {
  const workspace = await oldestWorkspace(services);
  const known = await firstAdministrator(services.database.reader);
  const member = known ?? (await makeAdministrator(services, workspace.id));
  const isWaiting = member.passwordHash === null || member.passwordIsOneTime;
  if (services.config.demo !== 'off' || services.config.signOn !== undefined || !isWaiting) return;
  const password = await giveOneTimePassword(services, member.id);
  say(`Sign in at ${publicUrl(services.config)} as ${member.email} with the one-time password ${password}`);
};
