import { Entity } from 'typeorm';
import { Folded, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

/** A customer's membership of a loyalty program; `at` is when they enrolled. Points are the sum of its movements. */
@Mirrored()
@Entity('loyalty_account')
export class LoyaltyAccount extends ActivityRow {
  @Text(190)
  sourceId: string;

  @Text(100)
  program: string;
  @Folded('program', 100)
  programFolded: string;

  @Text(100, { nullable: true })
  tier: string | null;
  @Folded('tier', 100)
  tierFolded: string | null;
}
