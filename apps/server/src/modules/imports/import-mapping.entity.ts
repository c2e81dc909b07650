import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Folded, Instant, LongText, Text } from '../../database/columns';

/** A mapping that somebody kept for files of the same making. */
@Entity('import_mapping')
export class ImportMapping {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  /** What the file holds; see `ImportKind`. */
  @Text(20)
  kind: string;

  @Text(120)
  name: string;
  @Folded('name', 120)
  nameFolded: string;

  /** JSON of the mapping entries. */
  @LongText()
  mapping: string;

  @Instant()
  createdAt: number;
}
