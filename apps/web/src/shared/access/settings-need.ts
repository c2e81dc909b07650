import type { Permission } from './permissions';

/** Each opens one part of the settings. */
export const SETTINGS_NEED: readonly Permission[] = ['workspace:write', 'members:read', 'keys:read', 'audit:read'];
