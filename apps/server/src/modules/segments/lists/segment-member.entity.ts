import { Entity } from 'typeorm';
import { Big } from '../../../database/columns';
import { Mirrored } from '../../../database/mirrored';
import { ActivityRow } from '../../activity/activity-row';

/** That a customer stands in the list of a static or manual segment; `at` is when they were put there. */
@Mirrored()
@Entity('segment_member')
export class SegmentMember extends ActivityRow {
  @Big()
  segmentId: number;
}
