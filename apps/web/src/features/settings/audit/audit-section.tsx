import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { AuditLineFragment } from '../../../generated/graphql';
import { EmptyState, ErrorState, LoadMoreOf, Panel, plural, TableSkeleton } from '../../../shared';
import { AuditBar } from './audit-bar';
import { AuditTable } from './audit-table';
import { EntryDialog } from './entry-dialog';
import { useAuditLog } from './use-audit-log';

/** Who changed what. Entries are only ever added. */
export const AuditSection = () => {
  const { list, error, stale, loadingMore, more, retry, question, isNarrowed, ask, askForEverything } = useAuditLog();
  const [open, setOpen] = useState<AuditLineFragment>();
  return (
    <Stack spacing={2}>
      <AuditBar question={question} onAsk={ask} />
      {error && <ErrorState error={error} onRetry={retry} />}
      {!list && !error && <TableSkeleton rows={8} columns={4} />}
      {list?.totalCount === 0 && (
        <EmptyState
          title="No change is found"
          text="Look for another word, another day or another person."
          action={
            isNarrowed && (
              <Button variant="outlined" color="inherit" onClick={askForEverything}>
                Show everything
              </Button>
            )
          }
        />
      )}
      {list && list.totalCount > 0 && (
        <Panel flush title={plural(list.totalCount, 'change')}>
          <AuditTable entries={list.nodes} stale={stale} onOpen={setOpen} />
          <LoadMoreOf list={list} loading={loadingMore} onMore={more} />
        </Panel>
      )}
      {open && <EntryDialog entry={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
};
