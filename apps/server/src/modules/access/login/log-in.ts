import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { memberByEmail } from '../members/find-member';
import { isPassword } from '../passwords/password-hash';
import type { SignedIn } from '../principal';
import { beginSession, enterSession } from '../sessions/start-session';
import { proveAgain } from './prove-again';
import { countAttempt, forgiveAttempts } from './throttle';

interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the member's device, or one that stands in for it. */
  readonly code?: string | null;
}

/** `needsCode`: the password is right, and the member has a device whose code is asked for. */
export type LoginResult = { readonly needsCode: true } | { readonly needsCode: false; readonly viewer: SignedIn | null };

const wrong = (): Refusal => new Refusal('INVALID', 'The email address or the password is wrong.', ['input', 'password']);

/**
 * Signs a member in. Whoever is not known gets the same answer after the same time as whoever mistyped.
 * @throws Refusal INVALID, or TOO_MANY after many attempts on an account or from an address
 */
export const logIn = async (context: Context, { email, password, code }: Credentials): Promise<LoginResult> => {
  const { services } = context;
  const { database } = services;
  await countAttempt(context, email);
  const member = await memberByEmail(database.reader, email);
  const matches = await isPassword(password, member?.passwordHash);
  if (!member || !matches) throw wrong();
  if (member.totpConfirmedAt !== null && !code) return { needsCode: true };
  const token = await database.transaction(async (manager) => {
    await proveAgain(manager, services, { member, code });
    return beginSession(manager, context, { member, action: 'login' });
  });
  await forgiveAttempts(context, email);
  return { needsCode: false, viewer: await enterSession(context, token) };
};
