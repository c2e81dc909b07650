import SwapHorizIcon from '@mui/icons-material/SwapHoriz';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { MergePreviewQuery } from '../../../generated/graphql';
import { ConfirmDialog, PageHeader, Panel, plural, SentenceBanner } from '../../../shared';
import { FieldsTable } from './fields-table';
import { MergedConsents } from './merged-consents';

export type Preview = MergePreviewQuery['mergePreview'];

interface MergePreviewProps {
  readonly preview: Preview;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly onSwap: () => void;
  readonly onBack: () => void;
  readonly onMerge: () => void;
}

/** What a merge would do, side by side, before it is done. */
export const MergePreview = ({ preview, stale, busy, problem, onSwap, onBack, onMerge }: MergePreviewProps) => {
  const [asking, setAsking] = useState(false);
  const { keep, merge, fields, records, consents, messagesStopped } = preview;
  return (
    <>
      <PageHeader
        title="Merge customers"
        subtitle="See what it does, then do it."
        actions={
          <>
            <Button variant="outlined" color="inherit" onClick={onBack}>
              Choose another
            </Button>
            <Button variant="contained" loading={busy} disabled={stale} onClick={() => setAsking(true)}>
              Merge
            </Button>
          </>
        }
      />
      <Stack spacing={2.5} data-stale={stale} aria-busy={stale}>
        {problem && <Alert severity="error">{problem}</Alert>}
        <SentenceBanner
          action={
            <Button size="small" color="inherit" variant="outlined" startIcon={<SwapHorizIcon />} onClick={onSwap}>
              Keep the other one
            </Button>
          }
        >
          <strong>{keep.displayName}</strong> ({keep.sourceId}) stays and takes over everything of{' '}
          <strong>{merge.displayName}</strong> ({merge.sourceId}). What is sent under either number goes to the one who stays.
        </SentenceBanner>
        <Panel flush title="Profile">
          <FieldsTable fields={fields} keep={keep} merge={merge} />
        </Panel>
        <Panel title="Moves to the one who stays">
          {records.length === 0 ? (
            <Typography sx={{ color: 'text.secondary' }}>There are no records to move.</Typography>
          ) : (
            <Typography>
              {records.map(({ label, count }) => `${plural(count, label.toLowerCase(), label.toLowerCase())}`).join(' · ')}
            </Typography>
          )}
          {messagesStopped > 0 && (
            <Typography sx={{ color: 'text.secondary', mt: 1 }}>
              {plural(messagesStopped, 'waiting message')} will not be sent, so that no campaign reaches the person twice.
            </Typography>
          )}
        </Panel>
        <Panel flush={consents.length > 0} title="May be contacted by">
          <MergedConsents consents={consents} />
        </Panel>
      </Stack>
      <ConfirmDialog
        open={asking}
        title={`Merge into ${keep.displayName}?`}
        text="The two records become one. It cannot be taken apart again."
        confirmLabel="Merge for good"
        danger
        busy={busy}
        onConfirm={() => {
          setAsking(false);
          onMerge();
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
