import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, LongText, Text } from '../../database/columns';

/** Rows that an import wrote, and what they were before: how it can be undone. */
@Entity('import_change')
export class ImportChange {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  importId: number;

  @Text(64)
  tableName: string;

  /** INSERTED, UPDATED or REMOVED; from the undoing itself: UNDOING and KEPT. See undo. */
  @Text(10)
  action: string;

  /** Rows that were inserted one after the other are one line here. */
  @Big()
  firstId: number;

  @Big()
  lastId: number;

  /** A row that has another revision by now was changed by somebody else, and is left alone. */
  @Big()
  revision: number;

  /** Whose row it was, so that what is known of somebody can be taken out of here. */
  @Big({ nullable: true })
  customerId: number | null;

  /** JSON of the row's columns; of inserted rows none. */
  @LongText({ nullable: true })
  beforeValues: string | null;
}
