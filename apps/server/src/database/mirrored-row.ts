import { PrimaryGeneratedColumn } from 'typeorm';
import { Big } from './columns';

/** What every mirrored row has: its key, its tenant, and the revision that last changed it. */
export abstract class MirroredRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  @Big()
  revision: number;
}
