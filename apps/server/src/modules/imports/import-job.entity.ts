import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Big, Instant, LongText, Text } from '../../database/columns';

/** A file that was handed in, what is known of it, and how far its import has come. */
@Entity('import_job')
export class ImportJob {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Big()
  workspaceId: number;

  /** Key of an `ImportKind`; older ones say ORDERS. */
  @Text(20)
  kind: string;

  /** As the person who handed it in calls it. */
  @Text(255)
  fileName: string;

  /** The name of our copy in the folder of imports: never a path, so that DATA_DIR can move. */
  @Text(500)
  filePath: string;

  /** READY, RUNNING, DONE, CANCELLED, FAILED, UNDONE. */
  @Text(12)
  status: string;

  /** JSON of `ImportOptions`; see state.ts. */
  @LongText()
  options: string;

  /** JSON of `ImportState`. */
  @LongText()
  state: string;

  /** Rows of the file, or its orders, that are dealt with, in the order of the file: where a run that was broken off goes on. */
  @Big()
  done: number;

  /** Rows of the file, or its orders; 0 until it is known. */
  @Big()
  total: number;

  /** By the database's clock. Until then the process that holds `claim` works on it, and no other. */
  @Instant({ nullable: true })
  leaseUntil: number | null;

  @Text(40, { nullable: true })
  claim: string | null;

  @Instant()
  createdAt: number;

  @Instant({ nullable: true })
  finishedAt: number | null;

  @Text(500, { nullable: true })
  message: string | null;
}
