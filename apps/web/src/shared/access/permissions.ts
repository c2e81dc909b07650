import { useViewer } from '../viewer';

/** What the server says that the viewer may do. */
export type Permission =
  | 'customers:read'
  | 'customers:write'
  | 'customers:export'
  | 'customers:erase'
  | 'personal:read'
  | 'segments:read'
  | 'segments:write'
  | 'campaigns:read'
  | 'campaigns:write'
  | 'campaigns:launch'
  | 'imports:read'
  | 'imports:write'
  | 'schema:read'
  | 'schema:write'
  | 'inbox:read'
  | 'inbox:write'
  | 'keys:read'
  | 'keys:write'
  | 'members:read'
  | 'members:write'
  | 'workspace:write'
  | 'audit:read';

export type May = (permission: Permission) => boolean;

export const mayWith =
  (permissions: readonly string[]): May =>
  (permission) =>
    permissions.includes(permission);

/** `const may = useMay(); may('segments:write') && <Button>…`: what one may not do is not offered. */
export const useMay = (): May => mayWith(useViewer().permissions);

/** What stands where a value is that the viewer's role must not see. */
export const HIDDEN = 'hidden for your role';

/** An email address, a phone number or a birthdate; where there is none, `none`, unless the viewer could not see it anyway. */
export const usePersonal = (): ((value: string | null, none: string) => string) => {
  const seen = useMay()('personal:read');
  return (value, none) => value ?? (seen ? none : HIDDEN);
};
