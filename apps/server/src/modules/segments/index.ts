import { AudienceResolver, ConditionCountResolver } from './audience.resolver';
import { AudienceQueryResolver } from './audience-query.resolver';
import { CatalogResolver } from './catalog.resolver';
import { CustomerSegmentsResolver } from './customer-segments.resolver';
import { ListedSegmentResolver } from './lists/listed-segment.resolver';
import { SegmentResolver } from './segment.resolver';
import { SegmentMutationResolver } from './segment-mutation.resolver';

export const segmentResolvers = [
  CustomerSegmentsResolver,
  CatalogResolver,
  AudienceQueryResolver,
  AudienceResolver,
  ConditionCountResolver,
  SegmentResolver,
  SegmentMutationResolver,
  ListedSegmentResolver,
] as const;
