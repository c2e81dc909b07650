import { NetworkStatus } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ClearInboxDocument, InboxDocument } from '../../generated/graphql';
import { appendPage, plural, problemOf, useDebounced, useNotify, useViewer } from '../../shared';
import { usePolling } from '../../shared/use-polling';
import { InboxPage } from './inbox-page';

const PAGE = 25;
const LOOK_AGAIN = 3000;

export const InboxView = () => {
  const { demo } = useViewer();
  const notify = useNotify();
  const [params, setParams] = useSearchParams();
  const [search, setSearch] = useState('');
  const term = useDebounced(search);
  const variables = { first: PAGE, search: term === '' ? null : term };
  const query = useQuery(InboxDocument, { variables, skip: !demo });
  const { data, previousData, error, networkStatus, refetch, fetchMore } = query;
  const inbox = (data ?? previousData)?.inbox;
  usePolling(query, demo && (inbox?.nodes.length ?? 0) <= PAGE, LOOK_AGAIN);
  const [clear, { loading: clearing }] = useMutation(ClearInboxDocument);

  const clearAll = async (): Promise<string | undefined> => {
    const { data: answer } = await clear();
    const refusal = answer?.clearInbox.userErrors[0];
    if (refusal) return refusal.message;
    setParams({}, { replace: true });
    await refetch();
    notify(`${plural(answer?.clearInbox.cleared ?? 0, 'message')} cleared`);
    return undefined;
  };

  return (
    <InboxPage
      demo={demo}
      inbox={inbox}
      stale={demo && !data}
      error={error}
      search={search}
      searched={term}
      openId={params.get('message') ?? undefined}
      loadingMore={networkStatus === NetworkStatus.fetchMore}
      clearing={clearing}
      onSearch={setSearch}
      onOpen={(id) => setParams(id === undefined ? {} : { message: id }, { state: { keepFocus: true } })}
      onRetry={() => void refetch().catch(() => undefined)}
      onClear={() => clearAll().catch((cause) => problemOf(cause).text)}
      onMore={() =>
        void fetchMore({
          variables: { ...variables, after: inbox?.pageInfo.endCursor ?? null },
          updateQuery: (sofar, { fetchMoreResult }) => ({ inbox: appendPage(sofar.inbox, fetchMoreResult.inbox) }),
        })
      }
    />
  );
};
