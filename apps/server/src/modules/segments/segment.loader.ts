import { In } from 'typeorm';
import { internalId, publicId } from '../../database/public-id';
import { inOrderOf, loader } from '../../graphql/loader';
import { Segment } from './segment.entity';

/** Segments of the workspace by their ids inside; undefined for one that does not exist, or belongs to another workspace. */
export const segmentById = loader(async ({ services, workspace }, ids: readonly number[]) => {
  const rows = await services.database.reader.findBy(Segment, { workspaceId: workspace.id, id: In([...ids]) });
  return inOrderOf(ids, rows, (row) => row.id);
});

export const segmentIdOf = (segment: Pick<Segment, 'id'>): string => publicId('seg', segment.id);

export const segmentRowId = (id: string): number | undefined => internalId('seg', id);
