import { allPermissions, expanded, isPermission, type Permission } from '../permissions';

/** What a key is for: permissions, or all there are and will be. */
export type Scope = Permission | 'all';

export const isScope = (text: string): text is Scope => text === 'all' || isPermission(text);

export const permissionsOfScopes = (scopes: readonly Scope[]): ReadonlySet<Permission> =>
  expanded(scopes.flatMap((scope) => (scope === 'all' ? allPermissions : [scope])));
