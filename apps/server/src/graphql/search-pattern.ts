import { fold, LIMITS } from '@muster/filters';
import { BadInput } from '../errors';

/**
 * What `LIKE … ESCAPE '!'` looks for: `%` and `_` are ordinary characters to whoever searches. Undefined when nothing is
 * searched. @throws BadInput when it is too long.
 */
export const searchPattern = (search: string | null | undefined): string | undefined => {
  const text = fold(search ?? '');
  if (text.length > LIMITS.textLength)
    throw new BadInput(`\`search\` is longer than ${LIMITS.textLength} characters.`, ['search']);
  return text === '' ? undefined : `%${text.replace(/[!%_]/g, (character) => `!${character}`)}%`;
};
