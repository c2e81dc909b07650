import { AudienceResolver, ConditionCountResolver } from './audience.resolver';
import { AudienceQueryResolver } from './audience-query.resolver';
import { CatalogResolver } from './catalog.resolver';
import { AudienceChangeResolver, AudienceComparisonResolver, SegmentChangeResolver } from './change/audience-change.resolver';
import { CustomerSegmentsResolver } from './customer-segments.resolver';
import { ExplanationResolver, MembershipResolver } from './explain/explanation.resolver';
import { FilterHintsResolver } from './hints/filter-hints.resolver';
import { ListedSegmentResolver } from './lists/listed-segment.resolver';
import { OverlapResolver } from './overlap/overlap.resolver';
import { SegmentResolver } from './segment.resolver';
import { SegmentMutationResolver } from './segment-mutation.resolver';

export const segmentResolvers = [
  CustomerSegmentsResolver,
  CatalogResolver,
  AudienceQueryResolver,
  AudienceResolver,
  ConditionCountResolver,
  ExplanationResolver,
  MembershipResolver,
  AudienceChangeResolver,
  AudienceComparisonResolver,
  SegmentChangeResolver,
  FilterHintsResolver,
  OverlapResolver,
  SegmentResolver,
  SegmentMutationResolver,
  ListedSegmentResolver,
] as const;
