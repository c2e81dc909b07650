import { fold } from '@muster/filters';
import { IsNull, type SelectQueryBuilder } from 'typeorm';
import { internalId } from '../../database/public-id';
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
  readonly actor?: string | null;
  /** UTC milliseconds. */
  readonly since?: number | null;
  /** UTC milliseconds. */
  readonly until?: number | null;
}

interface Span {
  readonly since: number | null | undefined;
  readonly until: number | null | undefined;
}

const within = (query: SelectQueryBuilder<AuditEntry>, { since, until }: Span): void => {
  if (typeof since === 'number') query.andWhere('entry.at >= :since', { since });
  if (typeof until === 'number') query.andWhere('entry.at < :until', { until });
};

/** Nothing is found of whom there cannot be. */
const byActor = (query: SelectQueryBuilder<AuditEntry>, actor: string): void => {
  const kind = actor.startsWith('key_') ? 'key' : 'member';
  const actorId = internalId(kind === 'key' ? 'key' : 'mem', actor) ?? 0;
  query.andWhere('entry.actorKind = :kind AND entry.actorId = :actorId', { kind, actorId });
};

/** Who changed what, the newest first. */
export const auditList = (
  { services, workspace }: Context,
  { search, action, subject, actor, since, until, ...page }: AuditArgs,
): Promise<Connection<AuditEntry>> => {
  const query = services.database.reader
    .createQueryBuilder(AuditEntry, 'entry')
    .where('entry.workspaceId = :workspaceId', { workspaceId: workspace.id });
  const pattern = searchPattern(search);
  if (pattern) query.andWhere("entry.searchFolded LIKE :pattern ESCAPE '!'", { pattern });
  if (action) query.andWhere('entry.action = :action', { action });
  if (subject) query.andWhere('entry.subject = :subject', { subject });
  if (actor) byActor(query, actor);
  within(query, { since, until });
  const list = `audit entries ${fold(search ?? '')}`;
  return keysetPage({ query, keys: [{ column: 'entry.number', of: ({ number }) => number, direction: 'DESC' }], page, list });
};
