import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';

/** An address that must not be written to, whoever it belongs to. Only its keyed digest is kept. */
@Mirrored()
@Entity('suppression')
export class Suppression {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  revision: number;

  /** EMAIL, SMS or PUSH. */
  @Text(10)
  channel: string;

  @Text(64)
  addressKey: string;

  /** HARD_BOUNCE, COMPLAINT, UNSUBSCRIBE, MANUAL, ERASED. */
  @Text(20)
  reason: string;

  @Instant()
  at: number;
}
