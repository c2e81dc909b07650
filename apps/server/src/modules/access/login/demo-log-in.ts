import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { Member } from '../members/member.entity';
import { Membership } from '../members/membership.entity';
import type { SignedIn } from '../principal';
import { beginSession, enterSession } from '../sessions/start-session';

/** Signs in as the demo's administrator, without a password. @throws Refusal INVALID when this is no demo */
export const demoLogIn = async (context: Context): Promise<SignedIn | null> => {
  const { config, database } = context.services;
  if (config.demo === 'off') throw new Refusal('INVALID', 'This is no demo. Sign in with your email address and password.');
  const token = await database.transaction(async (manager) => {
    const { memberId } = await manager.findOneOrFail(Membership, { where: { role: 'ADMINISTRATOR' }, order: { id: 'ASC' } });
    const member = await manager.findOneByOrFail(Member, { id: memberId });
    return beginSession(manager, context, { member, action: 'demoLogin' });
  });
  return enterSession(context, token);
};
