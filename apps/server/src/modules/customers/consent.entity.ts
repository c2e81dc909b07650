import { Entity } from 'typeorm';
import { Big, Flag, Instant, Text } from '../../database/columns';
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

  /** Who wrote the line: a member, an API key, an import, the customer. */
  @Text(190, { nullable: true })
  actor: string | null;

  /** What the customer agreed to, in the words that were shown. */
  @Text(1000, { nullable: true })
  wording: string | null;

  /** Whether it can be shown when, where and to what the customer agreed. Opting out needs no proof. */
  @Flag()
  proven: boolean;
}
