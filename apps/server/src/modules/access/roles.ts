import { allPermissions, expanded, type Permission } from './permissions';

const VIEWER: readonly Permission[] = [
  'customers:read',
  'personal:read',
  'segments:read',
  'campaigns:read',
  'imports:read',
  'schema:read',
  'inbox:read',
];
const MARKETER: readonly Permission[] = [
  ...VIEWER,
  'customers:write',
  'customers:export',
  'segments:write',
  'campaigns:write',
  'imports:write',
  'inbox:write',
];

/** The one table of who may do what. */
const ROLE_PERMISSIONS = {
  VIEWER,
  MARKETER,
  APPROVER: [...MARKETER, 'campaigns:launch', 'members:read'],
  DEVELOPER: [
    ...VIEWER,
    'customers:write',
    'segments:write',
    'imports:write',
    'schema:write',
    'inbox:write',
    'keys:write',
    'audit:read',
  ],
  ADMINISTRATOR: allPermissions,
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof ROLE_PERMISSIONS;

/** From the one who may least to the one who may everything. */
export const ROLES = ['VIEWER', 'MARKETER', 'APPROVER', 'DEVELOPER', 'ADMINISTRATOR'] as const satisfies readonly Role[];

export const isRole = (text: string): text is Role => Object.hasOwn(ROLE_PERMISSIONS, text);

/** What a role may do in a workspace, which may hide personal values from it. */
export const permissionsOf = (role: Role, hiddenFrom: readonly Role[] = []): ReadonlySet<Permission> => {
  const permissions = new Set(expanded(ROLE_PERMISSIONS[role]));
  if (hiddenFrom.includes(role)) permissions.delete('personal:read');
  return permissions;
};
