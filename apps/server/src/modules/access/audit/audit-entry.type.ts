import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType, PageArgs } from '../../../graphql/connection';
import { Permission } from '../../../graphql/permission';
import { DateTime } from '../../../graphql/scalars';
import type { AuditEntry } from './audit-entry.entity';

type Plain = 'number' | 'at' | 'actorKind' | 'actorName' | 'action' | 'subject' | 'subjectName' | 'hash';

@Permission('audit:read')
@ObjectType('AuditEntry', { description: 'One change that somebody made.' })
export class AuditEntryType implements Pick<AuditEntry, Plain> {
  @Field(() => Int, { description: '1, 2, 3 …: none is missing.' })
  number: number;

  @Field(() => DateTime, { description: 'When.' })
  at: number;

  @Field(() => String, { description: 'member, key or system.' })
  actorKind: string;

  @Field(() => String, { description: 'Who, as they were called then.' })
  actorName: string;

  @Field(() => String, { description: 'What: the name of the mutation, `updateSegment`.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'The id of what was changed; null when there is none.' })
  subject: string | null;

  @Field(() => String, { description: 'What that was called; empty when it has no name.' })
  subjectName: string;

  @Field(() => String, { description: 'Stands for the entry and for all before it.' })
  hash: string;
}

export const AuditEntryConnection = connectionType(() => AuditEntryType, 'AuditEntry', 'changes');

@ArgsType()
export class AuditEntryArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'A part of who, of what, or of the name or id of what was changed.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of this mutation: `updateSegment`.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of what has this id.' })
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of the member or the API key with this id.' })
  actor?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only from this moment on.' })
  since?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Only before this moment.' })
  until?: number | null;
}
