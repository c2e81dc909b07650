import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Text } from '../../../database/columns';

/** A browser in which a member signed in. */
@Entity('session')
export class Session {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  /** SHA-256 of the token in the cookie. */
  @Text(64)
  tokenHash: string;

  @Big()
  memberId: number;

  /** Where the member works now. */
  @Big()
  workspaceId: number;

  @Instant()
  createdAt: number;

  /** Written once a minute at most. */
  @Instant()
  lastSeenAt: number;

  @Instant()
  expiresAt: number;

  /** What the browser calls itself. */
  @Text(300, { nullable: true })
  userAgent: string | null;

  @Text(64, { nullable: true })
  address: string | null;
}
