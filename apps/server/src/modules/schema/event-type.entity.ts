import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Folded, Instant, Json, Text } from '../../database/columns';
import type { DescribedField } from './field-type';

/** A kind of event that the workspace has described; others are stored, too, as they come. */
@Entity('event_type')
export class EventType {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Text(100)
  name: string;
  @Folded('name', 100)
  nameFolded: string;

  @Text(120)
  label: string;

  @Json()
  properties: readonly DescribedField[];

  @Instant()
  createdAt: number;
}
