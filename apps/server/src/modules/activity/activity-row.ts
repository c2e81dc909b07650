import { Big, Instant } from '../../database/columns';
import { MirroredRow } from '../../database/mirrored-row';

/** What every record of something a customer did or holds has, so that filters and replicas treat all alike. */
export abstract class ActivityRow extends MirroredRow {
  @Big()
  customerId: number;

  /** When it happened. */
  @Instant()
  at: number;
}
