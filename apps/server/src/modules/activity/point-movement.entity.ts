import { Entity } from 'typeorm';
import { Folded, Text, Whole } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

@Mirrored()
@Entity('point_movement')
export class PointMovement extends ActivityRow {
  @Text(190)
  sourceId: string;

  @Text(100)
  program: string;
  @Folded('program', 100)
  programFolded: string;

  /** Earned when positive, spent when negative. */
  @Whole()
  points: number;

  /** EARNED, SPENT, EXPIRED or ADJUSTED. */
  @Text(10, { default: 'EARNED' })
  kind: string;

  /** How much it adds to the points of a lifetime: nothing is taken away when points are spent. */
  @Whole({ default: 0 })
  lifetime: number;
}
