import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { ApiKeysDocument, type KeyLineFragment } from '../../../generated/graphql';
import { EmptyState, ErrorState, LoadMoreOf, Panel, plural, TableSkeleton, useMay, usePagedQuery } from '../../../shared';
import { ApiLinks } from './api-links';
import { KeysTable } from './keys-table';
import { NewKeyDialog } from './new-key-dialog';
import { RevokeKeyDialog } from './revoke-key-dialog';

/** What programs sign in with. */
export const KeysSection = () => {
  const [making, setMaking] = useState(false);
  const [doomed, setDoomed] = useState<KeyLineFragment>();
  const may = useMay();
  const { list, error, loadingMore, more, retry } = usePagedQuery({
    query: ApiKeysDocument,
    variables: {},
    get: ({ apiKeys }) => apiKeys,
    set: (_, apiKeys) => ({ apiKeys }),
  });
  if (error && !list) return <ErrorState error={error} onRetry={retry} />;
  if (!list) return <TableSkeleton rows={3} columns={5} />;
  const create = may('keys:write') && (
    <Button size={list.totalCount === 0 ? 'medium' : 'small'} variant="contained" onClick={() => setMaking(true)}>
      Create a key
    </Button>
  );
  return (
    <Stack spacing={3}>
      {list.totalCount === 0 ? (
        <EmptyState
          title="No key has been made yet"
          text="A key lets a program use the API: your shop that sends orders, a till that asks who is in a segment. Each gets its own, for no more than it needs."
          action={create}
        />
      ) : (
        <Panel flush title={plural(list.totalCount, 'key')} action={create}>
          <KeysTable keys={list.nodes} onRevoke={setDoomed} />
          <LoadMoreOf list={list} loading={loadingMore} onMore={more} />
        </Panel>
      )}
      <ApiLinks />
      {making && <NewKeyDialog onMade={retry} onClose={() => setMaking(false)} />}
      {doomed && <RevokeKeyDialog apiKey={doomed} onRevoked={retry} onClose={() => setDoomed(undefined)} />}
    </Stack>
  );
};
