/** The one list of what can be allowed. `read` is to see, `write` is to change, and includes to see. */
export const PERMISSIONS = {
  'customers:read': 'See customers and what they did.',
  'customers:write': 'Save customers and what they did, and merge two who are one person.',
  'customers:export': 'Take out everything that is known of a customer.',
  'customers:erase': 'Remove a customer for good.',
  'personal:read': 'See email addresses, phone numbers and birthdates.',
  'segments:read': 'See segments, and count whom a filter matches.',
  'segments:write': 'Save and delete segments.',
  'campaigns:read': 'See campaigns and what became of them.',
  'campaigns:write': 'Save and delete drafts.',
  'campaigns:launch': 'Send campaigns, and stop them.',
  'imports:read': 'See imports.',
  'imports:write': 'Hand in files, run imports and take them back.',
  'schema:read': 'See custom fields, kinds of events and loyalty programs.',
  'schema:write': 'Describe custom fields, kinds of events and loyalty programs.',
  'inbox:read': 'See the messages that a demo received instead of sending them.',
  'inbox:write': 'Throw such messages away.',
  'keys:read': 'See which API keys there are.',
  'keys:write': 'Make and revoke API keys.',
  'members:read': 'See who works in the workspace.',
  'members:write': 'Invite and remove members, and change their roles.',
  'workspace:write': 'Change the settings of the workspace, and make others.',
  'audit:read': 'See who changed what.',
} as const;

export type Permission = keyof typeof PERMISSIONS;

export const isPermission = (text: string): text is Permission => Object.hasOwn(PERMISSIONS, text);

export const allPermissions: readonly Permission[] = Object.keys(PERMISSIONS).filter(isPermission);

/** To change something is answered with what it is now, so that it needs to be seen as well. */
const IMPLIED: Readonly<Partial<Record<Permission, readonly Permission[]>>> = {
  'customers:write': ['customers:read'],
  'customers:export': ['customers:read'],
  'customers:erase': ['customers:read'],
  'segments:write': ['segments:read'],
  'campaigns:write': ['campaigns:read'],
  'campaigns:launch': ['campaigns:read'],
  'imports:write': ['imports:read'],
  'schema:write': ['schema:read'],
  'inbox:write': ['inbox:read'],
  'keys:write': ['keys:read'],
  'members:write': ['members:read'],
};

/** What a list of permissions comes to, with what they imply. */
export const expanded = (permissions: readonly Permission[]): ReadonlySet<Permission> =>
  new Set(permissions.flatMap((permission) => [permission, ...(IMPLIED[permission] ?? [])]));
