import { Entity } from 'typeorm';
import { Instant, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { MirroredRow } from '../../database/mirrored-row';

/** An address that must not be written to, whoever it belongs to. Only its keyed digest is kept. */
@Mirrored()
@Entity('suppression')
export class Suppression extends MirroredRow {
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
