import { Entity } from 'typeorm';
import { Folded, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

/** Somebody whom a customer brought. */
@Mirrored()
@Entity('referral')
export class Referral extends ActivityRow {
  @Text(190)
  sourceId: string;

  @Text(200, { nullable: true })
  campaign: string | null;
  @Folded('campaign', 200)
  campaignFolded: string | null;

  /** The caller's key of whom they brought; there need be no such customer. */
  @Text(190)
  referredSourceId: string;
  @Folded('referredSourceId', 190)
  referredSourceIdFolded: string;
}
