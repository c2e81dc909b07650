import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { FilterCatalogDocument } from '../../../generated/graphql';
import { indexCatalog } from './catalog-index';

export const useCatalog = () => {
  const { data, error, refetch } = useQuery(FilterCatalogDocument, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const index = useMemo(() => data && indexCatalog(data.filterCatalog), [data]);
  return { index, error, retry: () => void refetch().catch(() => undefined) };
};
