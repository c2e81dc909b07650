import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Channel } from '../../audience/engine';
import { Big, Folded, Instant, Json, LongText, Text, Whole } from '../../database/columns';
import type { CampaignStatus } from './campaign-status';
import type { FrozenCampaign } from './frozen-campaign';

/** A message and the segment it is for. Everything but its status stands still once it is launched. */
@Entity('campaign')
export class Campaign {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Text(120)
  name: string;
  @Folded('name', 120)
  nameFolded: string;

  @Text(10)
  channel: Channel;

  @Text(12)
  status: CampaignStatus;

  /** Goes up with every save; a save or launch that names another one is refused. */
  @Whole()
  version: number;

  @Text(120)
  senderName: string;

  @Text(254)
  senderAddress: string;

  @Text(250)
  subject: string;

  @LongText()
  html: string;

  /** Empty: made from the HTML. */
  @LongText()
  text: string;

  @Big({ nullable: true })
  segmentId: number | null;

  @Instant()
  createdAt: number;

  @Instant()
  updatedAt: number;

  @Instant({ nullable: true })
  launchedAt: number | null;

  /** When the last message reached its final state; empty while any is on its way. */
  @Instant({ nullable: true })
  finishedAt: number | null;

  /** What was launched, as it was reviewed. Later edits of the segment do not reach it. */
  @Json({ nullable: true })
  frozen: FrozenCampaign | null;

  /** Customers who matched at the launch: as many deliveries there must be. */
  @Big({ nullable: true })
  expectedTotal: number | null;

  /** Who saved it last, as `authorOf` names them; null when nobody in particular did. */
  @Text(40, { nullable: true })
  editedBy: string | null;

  @Text(190, { nullable: true })
  idempotencyKey: string | null;

  @Text(64, { nullable: true })
  requestHash: string | null;
}
