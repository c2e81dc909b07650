import { Entity } from 'typeorm';
import { Folded, Instant, Text, Whole } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

/** A stamp card that a customer collects on; `at` is when it was begun. */
@Mirrored()
@Entity('stamp_card')
export class StampCard extends ActivityRow {
  @Text(190)
  sourceId: string;

  /** What it is called. */
  @Text(200)
  card: string;
  @Folded('card', 200)
  cardFolded: string;

  @Whole()
  stamps: number;

  /** How many fill it. */
  @Whole({ nullable: true })
  stampsNeeded: number | null;

  @Instant({ nullable: true })
  completedAt: number | null;
}
