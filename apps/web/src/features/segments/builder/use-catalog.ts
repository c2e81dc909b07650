import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { FilterCatalogDocument } from '../../../generated/graphql';
import { indexCatalog } from './catalog-index';

export const useCatalog = () => {
  const { data, error, refetch } = useQuery(FilterCatalogDocument);
  const index = useMemo(() => data && indexCatalog(data.filterCatalog), [data]);
  return { index, error, retry: () => void refetch().catch(() => undefined) };
};
