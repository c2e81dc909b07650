import { Entity } from 'typeorm';
import { Big, Folded, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

/** What a customer experienced of a message: that it was sent, opened, clicked, bounced or led to unsubscribing. */
@Mirrored()
@Entity('message')
export class Message extends ActivityRow {
  @Text(190)
  sourceId: string;

  /** EMAIL, SMS or PUSH. */
  @Text(10)
  channel: string;

  /** SENT, OPENED, CLICKED, BOUNCED or UNSUBSCRIBED. */
  @Text(12)
  type: string;

  /** The campaign's name when it was sent. */
  @Text(200, { nullable: true })
  campaign: string | null;
  @Folded('campaign', 200)
  campaignFolded: string | null;

  /** Of a campaign of our own. */
  @Big({ nullable: true })
  campaignId: number | null;

  @Text(250, { nullable: true })
  subject: string | null;

  /** What was clicked. */
  @Text(500, { nullable: true })
  url: string | null;
}
