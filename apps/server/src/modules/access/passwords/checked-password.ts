import { fold } from '@muster/filters';
import { Refusal } from '../../../errors';

const SHORTEST = 12;
const LONGEST = 200;

/** @throws Refusal when it is too easy to guess: too short, the address itself, or one character over and over. */
export const checkedPassword = (password: string, email: string, path: readonly string[]): string => {
  const { length } = [...password];
  if (length < SHORTEST) throw new Refusal('INVALID', `A password needs at least ${SHORTEST} characters.`, path);
  if (length > LONGEST) throw new Refusal('INVALID', `A password has at most ${LONGEST} characters.`, path);
  if (fold(password) === fold(email)) throw new Refusal('INVALID', 'The password is the email address.', path);
  if (new Set(password).size < 5) throw new Refusal('INVALID', 'The password repeats a few characters.', path);
  return password;
};
