import { Entity } from 'typeorm';
import { Folded, Text, Whole } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

/** A reward that a customer redeemed, or tried to. */
@Mirrored()
@Entity('redemption')
export class Redemption extends ActivityRow {
  @Text(190)
  sourceId: string;

  @Text(200)
  reward: string;
  @Folded('reward', 200)
  rewardFolded: string;

  /** SUCCEEDED or FAILED. */
  @Text(10)
  status: string;

  @Text(100, { nullable: true })
  program: string | null;
  @Folded('program', 100)
  programFolded: string | null;

  /** What it cost, where it cost points. */
  @Whole({ nullable: true })
  points: number | null;

  @Text(200, { nullable: true })
  outlet: string | null;
  @Folded('outlet', 200)
  outletFolded: string | null;
}
