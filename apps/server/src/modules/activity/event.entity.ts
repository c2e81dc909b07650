import { Entity } from 'typeorm';
import { Folded, FoldedJson, Json, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { ActivityRow } from './activity-row';

@Mirrored()
@Entity('event')
export class Event extends ActivityRow {
  @Text(190)
  sourceId: string;

  @Text(100)
  type: string;
  @Folded('type', 100)
  typeFolded: string;

  @Json({ nullable: true })
  properties: Record<string, unknown> | null;
  @FoldedJson('properties')
  propertiesFolded: string | null;
}
