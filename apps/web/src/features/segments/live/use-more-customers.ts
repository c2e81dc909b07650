import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { MoreAudienceCustomersDocument, type MoreAudienceCustomersQuery } from '../../../generated/graphql';
import { problemOf, useNotify } from '../../../shared';
import type { LiveAnswer } from '../builder/use-live-audience';

type Customers = MoreAudienceCustomersQuery['audience']['customers'];

/** The customers of an answer, and further pages of the same question. A new answer begins anew. */
export const useMoreCustomers = (answer: LiveAnswer | undefined) => {
  const client = useApolloClient();
  const notify = useNotify();
  const [loading, setLoading] = useState(false);
  const [further, setFurther] = useState<{ readonly of: LiveAnswer; readonly pages: readonly Customers[] }>();
  const pages = further && further.of === answer ? further.pages : [];
  const first = answer?.audience.customers;
  const last = pages.at(-1) ?? first;

  const load = async (of: LiveAnswer, after: string | null | undefined) => {
    setLoading(true);
    try {
      const { data } = await client.query({
        query: MoreAudienceCustomersDocument,
        variables: { filter: of.filter, ...(after && { after }) },
        fetchPolicy: 'no-cache',
      });
      if (data) setFurther({ of, pages: [...pages, data.audience.customers] });
    } catch (error) {
      notify({ tone: 'error', message: problemOf(error).title });
    } finally {
      setLoading(false);
    }
  };

  return {
    customers: [...(first?.nodes ?? []), ...pages.flatMap(({ nodes }) => nodes)],
    hasMore: last?.pageInfo.hasNextPage ?? false,
    loading,
    more: () => answer && void load(answer, last?.pageInfo.endCursor),
  };
};
