import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Channel } from '../../audience/engine';
import { Big, Instant, OptionalFlag, Text, Whole } from '../../database/columns';
import type { DeliveryStatus } from './delivery-state';

/** What happens with one customer who matched a campaign at its launch. There is one for everybody, skipped or not. */
@Entity('delivery')
export class Delivery {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  campaignId: number;

  @Text(10)
  channel: Channel;

  @Big()
  customerId: number;

  @Text(254, { nullable: true })
  address: string | null;

  /** The address's key, on the one delivery of a campaign that may use this address. */
  @Text(64, { nullable: true })
  dedupeKey: string | null;

  @Text(12)
  status: DeliveryStatus;

  /** Why it ended as it did, or waits: one of REASONS. */
  @Text(30, { nullable: true })
  reason: string | null;

  /** Not before this time. While the campaign is being built it lies in the far future. */
  @Instant()
  dueAt: number;

  /** Whose it is while CLAIMED or OFFERING. An update by anybody else changes nothing. */
  @Text(40, { nullable: true })
  claim: string | null;

  @Instant({ nullable: true })
  leaseUntil: number | null;

  /** How often the mail server was asked and said "later". */
  @Whole()
  attempts: number;

  @Text(190, { nullable: true })
  messageId: string | null;

  /** The mail server's last words. */
  @Text(500, { nullable: true })
  response: string | null;

  @Text(32, { nullable: true })
  unsubscribeToken: string | null;

  @Instant()
  updatedAt: number;

  /** Yes while what the customer experienced has yet to be written into `message`; otherwise null. */
  @OptionalFlag()
  toNote: boolean | null;
}
