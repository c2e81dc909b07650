import { Refusal } from '../../../errors';

const ADDRESS = /^[^\s@]+@[^\s@]+$/;
const EMAIL_LENGTH = 254;
const NAME_LENGTH = 120;

/** @throws Refusal when no message could be sent to it. */
export const checkedEmail = (email: string, path: readonly string[] = ['input', 'email']): string => {
  const text = email.trim();
  if (ADDRESS.test(text) && text.length <= EMAIL_LENGTH && !/\p{Cc}/u.test(text)) return text;
  throw new Refusal('INVALID', 'This is no email address.', path);
};

/** A name that somebody else vouches for, cut to what fits, of whatever letters. */
export const shownName = (name: string): string => [...name.replace(/\p{Cc}/gu, '').trim()].slice(0, NAME_LENGTH / 2).join('');

/** @throws Refusal when it is empty or too long. */
export const checkedMemberName = (name: string, path: readonly string[] = ['input', 'name']): string => {
  const text = name.trim().replace(/\p{Cc}/gu, '');
  if (text === '') throw new Refusal('REQUIRED', 'A member needs a name.', path);
  if (text.length > NAME_LENGTH) throw new Refusal('INVALID', `A name has at most ${NAME_LENGTH} characters.`, path);
  return text;
};
