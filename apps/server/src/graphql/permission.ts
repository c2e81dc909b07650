import { Extensions } from 'type-graphql';
import type { Permission as PermissionName } from '../modules/access/permissions';

/** What a field, or every field that answers with a type, asks of who wants it. */
export interface AccessRule {
  readonly permissions?: readonly PermissionName[];
  /** Of whoever signed in, to themselves: programs with a key have no account. */
  readonly account?: boolean;
  /** Also of who came in with a one-time password. */
  readonly oneTime?: boolean;
  /** Null for who must not see personal values. */
  readonly personal?: boolean;
}

const rule = (access: AccessRule) => Extensions({ access });

/**
 * States what one has to be allowed to ask for a query, a mutation or a field, or, on a type, for any field that answers
 * with it. Stated once, enforced in one place: see `applyPermissions`.
 */
export const Permission = (...permissions: [PermissionName, ...PermissionName[]]) => rule({ permissions });

/**
 * Of queries and mutations about one's own account. Who came in with a one-time password, which others may know, can ask
 * for nothing of it unless `oneTime` says so.
 */
export const OwnAccount = ({ oneTime = false }: { readonly oneTime?: boolean } = {}) => rule({ account: true, oneTime });

/** Of a nullable field that holds a personal value. */
export const Personal = () => rule({ personal: true });
