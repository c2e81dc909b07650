import type { Context } from '../../graphql/context';
import { unauthenticated } from '../../graphql/error-policy';
import type { SessionPrincipal } from './principal';

/** The member who asks. @throws UNAUTHENTICATED when it is a program, or nobody */
export const requireSession = ({ principal }: Context): SessionPrincipal => {
  if (principal.kind === 'session') return principal;
  throw unauthenticated();
};
