import { foldedValues } from '../../../database/columns';
import type { Write } from '../../../database/database';
import { Segment } from '../segment.entity';
import { segmentIdOf } from '../segment.loader';
import { SegmentMember } from './segment-member.entity';

interface ListedSegment {
  readonly name: string;
  readonly description: string | null;
  readonly kind: 'STATIC' | 'MANUAL';
  readonly customerIds: readonly number[];
  /** UTC milliseconds. */
  readonly now: number;
}

/**
 * Saves a segment that is a list of customers. Its filter is a reference to itself, so that whoever asks the filter of a
 * segment asks for its customers, whatever its kind.
 */
export const saveListedSegment = async (write: Write, { customerIds, now, ...given }: ListedSegment): Promise<Segment> => {
  const { manager, workspaceId } = write;
  const row = { ...given, workspaceId, version: 1, createdAt: now, updatedAt: now };
  const saved = await manager.save(Segment, { ...row, filter: { everyone: true }, ...foldedValues(Segment, row) });
  const filter = { segment: segmentIdOf(saved) };
  await manager.update(Segment, { id: saved.id }, { filter });
  await write.insert(
    SegmentMember,
    customerIds.map((customerId) => ({ segmentId: saved.id, customerId, at: now })),
  );
  return { ...saved, filter };
};
