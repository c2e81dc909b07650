import type { ReactNode } from 'react';
import { type Permission, useMay } from './permissions';

interface IfMayProps {
  readonly permission: Permission;
  readonly children: ReactNode;
}

/** What stands in it is offered to those alone who have the permission. */
export const IfMay = ({ permission, children }: IfMayProps) => (useMay()(permission) ? children : null);
