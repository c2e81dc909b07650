import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Folded, Instant, Text, Whole } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';

@Mirrored()
@Entity('point_movement')
export class PointMovement {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  revision: number;

  @Big()
  customerId: number;

  @Instant()
  at: number;

  @Text(190)
  sourceId: string;

  @Text(100)
  program: string;
  @Folded('program', 100)
  programFolded: string;

  /** Earned when positive, spent when negative. */
  @Whole()
  points: number;
}
