import { describedEnum } from '../../graphql/enums';
import type { Role } from './roles';

export const RoleEnum = describedEnum<Role>('Role', 'What a member may do in a workspace.', {
  VIEWER: 'Sees customers, segments and campaigns, and changes nothing.',
  MARKETER: 'Saves segments and drafts, and brings data in.',
  APPROVER: 'A marketer who may launch campaigns, too.',
  DEVELOPER: 'Connects programs: API keys, the schema, data.',
  ADMINISTRATOR: 'May do everything, and says who else may do what.',
});
