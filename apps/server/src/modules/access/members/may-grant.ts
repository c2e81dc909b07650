import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import type { Permission } from '../permissions';
import { may, type Principal } from '../principal';
import { permissionsOf, type Role } from '../roles';

/** Nobody gives away more than they have. @throws Refusal INVALID */
export const checkGrants = (principal: Principal, permissions: Iterable<Permission>, path: readonly string[]): void => {
  for (const permission of permissions) {
    if (may(principal, permission)) continue;
    throw new Refusal('INVALID', `This would allow ${permission}, which you may not do yourself.`, path);
  }
};

/** What the role may do in this workspace, which may hide personal values from it. @throws Refusal INVALID */
export const checkGrantsRole = (
  { principal, workspace }: Pick<Context, 'principal' | 'workspace'>,
  role: Role,
  path: readonly string[] = ['input', 'role'],
): void => checkGrants(principal, permissionsOf(role, workspace.hiddenFrom ?? []), path);
