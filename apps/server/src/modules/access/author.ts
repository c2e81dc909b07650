import type { Principal } from './principal';

/** Who stands behind a change, by one name however they sign in: what a member's key does, the member does. */
export const authorOf = (principal: Principal): string | null => {
  if (principal.kind === 'session') return `member ${principal.member.id}`;
  if (principal.kind === 'anonymous') return null;
  const { id, createdBy } = principal.key;
  return createdBy === null ? `key ${id}` : `member ${createdBy}`;
};
