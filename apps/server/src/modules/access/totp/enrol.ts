import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { describeChange } from '../audit/scope';
import { countAttempt } from '../login/throttle';
import { lockedMember } from '../members/locked-member';
import { Member } from '../members/member.entity';
import { isPassword } from '../passwords/password-hash';
import { requireSession } from '../require-session';
import { newRecoveryCodes, newTotpSecret, recoveryHash, totpUri } from './codes';
import { seal } from './sealing';
import { spendCode } from './spend-code';

/** What a device has to know; shown once. */
export interface Enrolment {
  readonly secret: string;
  /** The same for a code that is scanned. */
  readonly uri: string;
}

const requirePassword = async (context: Context, password: string): Promise<Member> => {
  const { member: me } = requireSession(context);
  await countAttempt(context, me.email);
  const member = await context.services.database.reader.findOneByOrFail(Member, { id: me.id });
  if (await isPassword(password, member.passwordHash)) return member;
  throw new Refusal('INVALID', 'This is not your password.', ['input', 'password']);
};

/** Gives the member a secret for their device. It is asked for once the member has proved to have it. @throws Refusal INVALID */
export const enrolTotp = async (context: Context, password: string): Promise<Enrolment> => {
  const { id, email, name } = await requirePassword(context, password);
  const { database, secret: installation } = context.services;
  const secret = newTotpSecret();
  await database.transaction(async (manager) => {
    const { totpConfirmedAt } = await lockedMember(manager, database, id);
    if (totpConfirmedAt !== null) throw new Refusal('DUPLICATE', 'You have a device already. Remove it first.');
    await manager.update(Member, { id }, { totpSecret: seal(installation, secret), totpLastPeriod: null });
    describeChange({ subjectName: name });
  });
  return { secret, uri: totpUri(secret, email) };
};

/** From now on a code is asked for. Returns what stands in for a lost device, each once. @throws Refusal INVALID */
export const confirmTotp = async (context: Context, code: string): Promise<string[]> => {
  const { services } = context;
  const { member: me } = requireSession(context);
  await countAttempt(context, me.email);
  const recoveryCodes = newRecoveryCodes();
  await services.database.transaction(async (manager) => {
    const member = await lockedMember(manager, services.database, me.id);
    if (member.totpConfirmedAt !== null) throw new Refusal('DUPLICATE', 'You have a device already.');
    if (!(await spendCode(manager, services, { ...member, recoveryCodes: null }, code))) {
      throw new Refusal('INVALID', 'The code is wrong. Is the clock of the device right?', ['input', 'code']);
    }
    await manager.update(
      Member,
      { id: me.id },
      { totpConfirmedAt: services.clock(), recoveryCodes: recoveryCodes.map(recoveryHash) },
    );
    describeChange({ subjectName: me.name, before: { device: false }, after: { device: true } });
  });
  return recoveryCodes;
};

/** No code is asked for any more. @throws Refusal INVALID, NOT_FOUND */
export const disableTotp = async (context: Context, password: string): Promise<true> => {
  const { id, name } = await requirePassword(context, password);
  const { database } = context.services;
  await database.transaction(async (manager) => {
    const { totpConfirmedAt } = await lockedMember(manager, database, id);
    if (totpConfirmedAt === null) throw new Refusal('NOT_FOUND', 'No device is set up.');
    await manager.update(Member, { id }, { totpSecret: null, totpConfirmedAt: null, totpLastPeriod: null, recoveryCodes: null });
    describeChange({ subjectName: name, before: { device: true }, after: { device: false } });
  });
  return true;
};
