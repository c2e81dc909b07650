import { fold } from '@muster/filters';
import { IsNull } from 'typeorm';
import type { Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { keysetPage } from '../../graphql/keyset';
import { searchPattern } from '../../graphql/search-pattern';
import { AuditEntry } from './audit/audit-entry.entity';
import { Invitation } from './invitations/invitation.entity';
import { ApiKey } from './keys/api-key.entity';
import { Membership } from './members/membership.entity';

/** Who works here, in the order in which they came. */
export const membershipList = ({ services, workspace }: Context, page: PageArgs): Promise<Connection<Membership>> =>
  keysetPage({
    query: services.database.reader
      .createQueryBuilder(Membership, 'membership')
      .where('membership.workspaceId = :workspaceId', { workspaceId: workspace.id }),
    keys: [{ column: 'membership.id', of: ({ id }) => id, direction: 'ASC' }],
    page,
    list: 'members',
  });

/** Invitations that are neither accepted nor revoked, the newest first. */
export const invitationList = ({ services, workspace }: Context, page: PageArgs): Promise<Connection<Invitation>> =>
  keysetPage({
    query: services.database.reader
      .createQueryBuilder(Invitation, 'invitation')
      .where({ workspaceId: workspace.id, acceptedAt: IsNull(), revokedAt: IsNull() }),
    keys: [{ column: 'invitation.id', of: ({ id }) => id, direction: 'DESC' }],
    page,
    list: 'invitations',
  });

/** All keys that there ever were, the newest first. */
export const apiKeyList = ({ services, workspace }: Context, page: PageArgs): Promise<Connection<ApiKey>> =>
  keysetPage({
    query: services.database.reader
      .createQueryBuilder(ApiKey, 'apiKey')
      .where('apiKey.workspaceId = :workspaceId', { workspaceId: workspace.id }),
    keys: [{ column: 'apiKey.id', of: ({ id }) => id, direction: 'DESC' }],
    page,
    list: 'API keys',
  });

interface AuditArgs extends PageArgs {
  readonly search?: string | null;
  readonly action?: string | null;
  readonly subject?: string | null;
}

/** Who changed what, the newest first. */
export const auditList = (
  { services, workspace }: Context,
  { search, action, subject, ...page }: AuditArgs,
): Promise<Connection<AuditEntry>> => {
  const query = services.database.reader
    .createQueryBuilder(AuditEntry, 'entry')
    .where('entry.workspaceId = :workspaceId', { workspaceId: workspace.id });
  const pattern = searchPattern(search);
  if (pattern) query.andWhere("entry.searchFolded LIKE :pattern ESCAPE '!'", { pattern });
  if (action) query.andWhere('entry.action = :action', { action });
  if (subject) query.andWhere('entry.subject = :subject', { subject });
  const list = `audit entries ${fold(search ?? '')}`;
  return keysetPage({ query, keys: [{ column: 'entry.number', of: ({ number }) => number, direction: 'DESC' }], page, list });
};
