import type { Role } from '../../generated/graphql';

interface RoleWords {
  readonly role: Role;
  readonly label: string;
  /** What a person with it can do, to choose by. */
  readonly text: string;
}

/** From the one who may least to the one who may everything. */
export const ROLES: readonly RoleWords[] = [
  { role: 'VIEWER', label: 'Viewer', text: 'sees everything, changes nothing' },
  { role: 'MARKETER', label: 'Marketer', text: 'builds segments, campaigns and imports, but does not send' },
  { role: 'APPROVER', label: 'Approver', text: 'does what a marketer does, and launches campaigns' },
  { role: 'DEVELOPER', label: 'Developer', text: 'makes API keys, describes the schema, sends data, reads the audit log' },
  { role: 'ADMINISTRATOR', label: 'Administrator', text: 'may do everything, and says who else may do what' },
];

export const roleLabel = (role: Role): string => ROLES.find((known) => known.role === role)?.label ?? role;
