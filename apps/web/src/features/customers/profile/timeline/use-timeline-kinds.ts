import { useQuery } from '@apollo/client/react';
import { ActivityKindsDocument, type ActivityKindsQuery } from '../../../../generated/graphql';

export type TimelineKind = ActivityKindsQuery['activityKinds'][number];

/** Everything that customers can do or hold here. Without it the time line still shows all of it. */
export const useTimelineKinds = (): readonly TimelineKind[] => useQuery(ActivityKindsDocument).data?.activityKinds ?? [];
