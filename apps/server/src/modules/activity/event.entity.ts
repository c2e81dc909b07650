import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Folded, Instant, Json, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';

@Mirrored()
@Entity('event')
export class Event {
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
  type: string;
  @Folded('type', 100)
  typeFolded: string;

  @Json({ nullable: true })
  properties: Record<string, unknown> | null;
}
