import { Entity } from 'typeorm';
import { Folded, Instant, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

/** A challenge that a customer joined; `at` is when they did. */
@Mirrored()
@Entity('challenge')
export class Challenge extends ActivityRow {
  @Text(190)
  sourceId: string;

  @Text(200)
  challenge: string;
  @Folded('challenge', 200)
  challengeFolded: string;

  @Instant({ nullable: true })
  completedAt: number | null;
}
