import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, LongText, Text } from '../../../database/columns';

/** One change that somebody made. Entries are only ever added, and each holds the digest of the one before. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  /** 1, 2, 3 … in its workspace. */
  @Big()
  number: number;

  @Instant()
  at: number;

  /** member, key or system. */
  @Text(10)
  actorKind: string;

  @Big({ nullable: true })
  actorId: number | null;

  /** As it was called then. */
  @Text(254)
  actorName: string;

  /** The mutation: `updateSegment`. */
  @Text(60)
  action: string;

  /** The public id of what was changed; null when it had none yet. */
  @Text(60, { nullable: true })
  subject: string | null;

  /** What it was called; empty when it has no name. */
  @Text(200)
  subjectName: string;

  /** JSON of what it was; null when it was not there. */
  @LongText({ nullable: true })
  beforeValues: string | null;

  /** JSON of what it became; null when it is gone. */
  @LongText({ nullable: true })
  afterValues: string | null;

  /** By which it is searched. */
  @Text(600)
  searchFolded: string;

  /** `hash` of the entry before; of the first one, zeros. */
  @Text(64)
  previousHash: string;

  /** SHA-256 of all of the above. */
  @Text(64)
  hash: string;
}
