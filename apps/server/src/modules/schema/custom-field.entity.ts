import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Json, Text } from '../../database/columns';
import type { FieldType } from './field-type';

/** A custom field of customers that the workspace has described; others are stored, too, as they come. */
@Entity('custom_field')
export class CustomField {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  /** Its name in `attributes`. */
  @Text(100)
  fieldKey: string;

  @Text(120)
  label: string;

  /** A `FieldType`. */
  @Text(10)
  type: FieldType;

  /** Of a CHOICE; empty for other types. */
  @Json()
  choices: readonly string[];

  @Instant()
  createdAt: number;
}
