import { CannotStart } from '../cannot-start';
import { memberByEmail } from '../modules/access/members/find-member';
import { giveOneTimePassword } from '../modules/access/members/welcome-administrator';
import type { Services } from '../services';

/** Lets somebody in again who forgot their password, where no mail can be sent. @throws CannotStart */
export const memberPassword = async (services: Services, email: string, say: (line: string) => void): Promise<void> => {
  const member = await memberByEmail(services.database.reader, email);
  if (member === null) throw new CannotStart(`There is no member ${email}.`);
  say(await giveOneTimePassword(services, member.id));
};
