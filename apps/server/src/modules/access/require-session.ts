import type { Context } from '../../graphql/context';
import { requestError, unauthenticated } from '../../graphql/error-policy';
import type { SessionPrincipal } from './principal';

/** The member who asks. @throws FORBIDDEN when it is a program, UNAUTHENTICATED when it is nobody */
export const requireSession = ({ principal }: Pick<Context, 'principal'>): SessionPrincipal => {
  if (principal.kind === 'session') return principal;
  if (principal.kind === 'anonymous') throw unauthenticated(principal);
  throw requestError('FORBIDDEN', 'An API key has no account of its own.');
};
