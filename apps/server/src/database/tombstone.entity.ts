import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Text } from './columns';

/** A mirrored row that is gone: how a replica learns of a deletion. */
@Entity('tombstone')
export class Tombstone {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  revision: number;

  @Text(40)
  tableName: string;

  @Big()
  rowId: number;
}
