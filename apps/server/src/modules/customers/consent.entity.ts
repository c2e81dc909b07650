import { Entity } from 'typeorm';
import { Big, Instant, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { MirroredRow } from '../../database/mirrored-row';

/** One line of the consent ledger, never changed once written. The latest line of a channel is its current state. */
@Mirrored()
@Entity('consent')
export class Consent extends MirroredRow {
  @Big()
  customerId: number;

  /** EMAIL, SMS or PUSH. */
  @Text(10)
  channel: string;

  /** OPTED_IN or OPTED_OUT. */
  @Text(10)
  state: string;

  @Instant()
  at: number;

  /** Where the consent was given: a form's name, "import", "unsubscribe link". */
  @Text(190, { nullable: true })
  source: string | null;
}
