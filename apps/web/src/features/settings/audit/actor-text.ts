import type { AuditLineFragment } from '../../../generated/graphql';

/** Who it was: a member by their name, a program by its key's. */
export const actorText = ({ actorKind, actorName }: Pick<AuditLineFragment, 'actorKind' | 'actorName'>): string => {
  if (actorKind === 'key') return `Key “${actorName}”`;
  return actorKind === 'system' ? actorName || 'Muster itself' : actorName;
};
