import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { memberByEmail } from '../members/find-member';
import { lockedMember } from '../members/locked-member';
import { isPassword } from '../passwords/password-hash';
import type { SignedIn } from '../principal';
import { beginSession, enterSession } from '../sessions/start-session';
import { spendCode } from '../totp/spend-code';
import { countAttempt, forgiveAttempts } from './throttle';

interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the member's device, or one that stands in for it. */
  readonly code?: string | null;
}

/** `needsCode`: the password is right, and the member has a device whose code is asked for. */
export type LoginResult = { readonly needsCode: true } | { readonly needsCode: false; readonly viewer: SignedIn | null };

const LONGEST_PASSWORD = 1_000;

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
  const matches = await isPassword(password.slice(0, LONGEST_PASSWORD), member?.passwordHash);
  if (!member || !matches) throw wrong();
  const needsCode = member.totpConfirmedAt !== null;
  if (needsCode && !code) return { needsCode: true };
  const token = await database.transaction(async (manager) => {
    // Read again where nobody else can use the same code.
    const current = await lockedMember(manager, database, member.id);
    const isProven = !needsCode || (await spendCode(manager, services, current, code ?? ''));
    return isProven ? beginSession(manager, context, { member, action: 'login' }) : undefined;
  });
  if (token === undefined) throw new Refusal('INVALID', 'The code is wrong, or was used before.', ['input', 'code']);
  await forgiveAttempts(context, email);
  return { needsCode: false, viewer: await enterSession(context, token) };
};
