import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../../database/public-id';
import type { Connection } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { Permission } from '../../../graphql/permission';
import { JSONObject } from '../../../graphql/scalars';
import { auditList } from '../lists';
import type { AuditEntry } from './audit-entry.entity';
import { AuditEntryArgs, AuditEntryConnection, AuditEntryType } from './audit-entry.type';

const parsed = (json: string | null): object | null => (json === null ? null : JSON.parse(json));

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @Permission('audit:read')
  @Query(() => AuditEntryConnection, { description: 'Who changed what, the newest first.' })
  auditEntries(@Ctx() context: Context, @Args() args: AuditEntryArgs): Promise<Connection<AuditEntry>> {
    return auditList(context, args);
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { id }: AuditEntry): string {
    return publicId('aud', id);
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The id of the member or the API key; null for the system.' })
  actor(@Root() { actorKind, actorId }: AuditEntry): string | null {
    if (actorId === null) return null;
    return publicId(actorKind === 'key' ? 'key' : 'mem', actorId);
  }

  @FieldResolver(() => JSONObject, { nullable: true, description: 'What it was, of what changed; null when it was not there.' })
  before(@Root() { beforeValues }: AuditEntry): object | null {
    return parsed(beforeValues);
  }

  @FieldResolver(() => JSONObject, { nullable: true, description: 'What it became; null when it is gone.' })
  after(@Root() { afterValues }: AuditEntry): object | null {
    return parsed(afterValues);
  }
}
