import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Text } from '../../database/columns';

/** A custom field, or a property of an event, that was sent without being described. */
@Entity('observed_key')
export class ObservedKey {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  /** See `eventScope` and the others. */
  @Text(110)
  scope: string;

  @Text(100)
  observedKey: string;

  /** The `FieldType` that its first value looks like. */
  @Text(10)
  type: string;

  @Text(200, { nullable: true })
  sample: string | null;

  @Instant()
  firstSeenAt: number;
}
