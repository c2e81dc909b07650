import type { Connection } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { type Key, keysetPage } from '../../graphql/keyset';
import { searchPattern } from '../../graphql/search-pattern';
import { Segment } from './segment.entity';
import type { SegmentListArgs, SegmentOrder } from './segment.type';

const BY_ID = (direction: 'ASC' | 'DESC'): Key<Segment> => ({ column: 'segment.id', of: ({ id }) => id, direction });

const KEYS: Readonly<Record<SegmentOrder, readonly Key<Segment>[]>> = {
  NAME: [{ column: 'segment.nameFolded', of: ({ nameFolded }) => nameFolded, direction: 'ASC' }, BY_ID('ASC')],
  NEWEST: [{ column: 'segment.createdAt', of: ({ createdAt }) => createdAt, direction: 'DESC' }, BY_ID('DESC')],
};

export const segmentList = ({ services, workspace }: Context, args: SegmentListArgs): Promise<Connection<Segment>> => {
  const order = args.orderBy ?? 'NEWEST';
  const search = searchPattern(args.search);
  const query = services.database.reader
    .createQueryBuilder(Segment, 'segment')
    .where('segment.workspaceId = :workspaceId', { workspaceId: workspace.id });
  if (search) query.andWhere("segment.nameFolded LIKE :search ESCAPE '!'", { search });
  if (args.kind) query.andWhere('segment.kind = :kind', { kind: args.kind });
  return keysetPage({ query, keys: KEYS[order], page: args, list: `segments by ${order}` });
};
