import { Entity } from 'typeorm';
import { Folded, Instant, MinorUnits, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

/** A gift card that a customer holds; `at` is when it was issued. What was spent is the amount less the balance. */
@Mirrored()
@Entity('gift_card')
export class GiftCard extends ActivityRow {
  @Text(190)
  sourceId: string;

  @Text(200, { nullable: true })
  campaign: string | null;
  @Folded('campaign', 200)
  campaignFolded: string | null;

  @Text(100, { nullable: true })
  code: string | null;
  @Folded('code', 100)
  codeFolded: string | null;

  /** What it was issued with. */
  @MinorUnits()
  amount: number;

  /** What is left on it. */
  @MinorUnits()
  balance: number;

  @Instant({ nullable: true })
  expiresAt: number | null;
}
