import { Refusal } from '../../../errors';
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

export const checkGrantsRole = (principal: Principal, role: Role, path: readonly string[] = ['input', 'role']): void =>
  checkGrants(
    principal,
    [...permissionsOf(role)].filter((permission) => permission !== 'personal:read'),
    path,
  );
