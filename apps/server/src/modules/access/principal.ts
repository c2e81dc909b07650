import type { Permission } from './permissions';
import type { Role } from './roles';
import type { Workspace } from './workspace.entity';

/** Nobody in particular. */
export interface Anonymous {
  readonly kind: 'anonymous';
  /** Why what was sent to sign in with does not do. */
  readonly reason?: string;
}

/** A member who signed in, in the workspace that they chose. */
export interface SessionPrincipal {
  readonly kind: 'session';
  readonly sessionId: number;
  readonly member: { readonly id: number; readonly name: string; readonly email: string };
  readonly role: Role;
  readonly workspace: Workspace;
  readonly permissions: ReadonlySet<Permission>;
  /** Whether they came in with a one-time password; until they have chosen one, they may do nothing else. */
  readonly mustChangePassword: boolean;
}

/** A program with an API key. */
export interface KeyPrincipal {
  readonly kind: 'key';
  readonly key: {
    readonly id: number;
    readonly name: string;
    /** The member who made it; null for the command line. */
    readonly createdBy: number | null;
    /** UTC milliseconds; null for as long as it is not revoked. */
    readonly expiresAt: number | null;
  };
  readonly workspace: Workspace;
  readonly permissions: ReadonlySet<Permission>;
}

export type SignedIn = SessionPrincipal | KeyPrincipal;

/** Who asks. Made once for each request, and the only source of its workspace. */
export type Principal = Anonymous | SignedIn;

export const ANONYMOUS: Anonymous = { kind: 'anonymous' };

export const isSignedIn = (principal: Principal): principal is SignedIn => principal.kind !== 'anonymous';

export const may = (principal: Principal, permission: Permission): boolean =>
  isSignedIn(principal) && principal.permissions.has(permission);
