import { publicId } from '../../../database/public-id';
import type { Context } from '../../../graphql/context';
import { appendEverywhere } from '../audit/append-everywhere';
import { describeChange } from '../audit/scope';
import type { SignedIn } from '../principal';
import { requireSession } from '../require-session';
import { checkedMemberName } from './checked-member';
import { lockedMember } from './locked-member';
import { Member } from './member.entity';

/** Changes what the member who asks is called, wherever they work. @throws Refusal REQUIRED, INVALID */
export const changeName = async (context: Context, given: string): Promise<SignedIn> => {
  const { services } = context;
  const { database } = services;
  const principal = requireSession(context);
  const { member: me, workspace } = principal;
  const name = checkedMemberName(given);
  await database.transaction(async (manager) => {
    const member = await lockedMember(manager, database, me.id);
    await manager.update(Member, { id: me.id }, { name });
    const change = { before: { name: member.name }, after: { name } };
    const at = services.clock();
    await appendEverywhere(manager, services, { member, at, action: 'changeName', ...change, except: workspace.id });
    describeChange({ subject: publicId('mem', me.id), subjectName: member.name, ...change });
  });
  context.principal = { ...principal, member: { ...me, name } };
  return context.principal;
};
