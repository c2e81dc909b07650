import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, Text } from '../../database/columns';

/** Somebody who was erased and is not to be stored again: keyed digests, from which nobody can be told. */
@Entity('erasure')
export class Erasure {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Text(64)
  sourceKey: string;

  @Text(64, { nullable: true })
  emailKey: string | null;

  @Text(64, { nullable: true })
  phoneKey: string | null;

  @Instant()
  at: number;
}
