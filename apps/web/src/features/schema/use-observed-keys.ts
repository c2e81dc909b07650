import { ObservedKeysDocument } from '../../generated/graphql';
import { usePagedQuery } from '../../shared';

const OF_CUSTOMERS = 'customer';

/** What was sent without being described: of customers, or of their events. */
export const useObservedKeys = (of: 'customers' | 'events') => {
  const { list, ...rest } = usePagedQuery({
    query: ObservedKeysDocument,
    variables: of === 'customers' ? { scope: OF_CUSTOMERS } : {},
    get: ({ observedKeys }) => observedKeys,
    set: (_, observedKeys) => ({ observedKeys }),
  });
  const keys = (list?.nodes ?? []).filter(({ scope }) => (scope === OF_CUSTOMERS) === (of === 'customers'));
  return { ...rest, keys, total: list?.totalCount ?? 0, hasMore: list?.pageInfo.hasNextPage ?? false };
};
