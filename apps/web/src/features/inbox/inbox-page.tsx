import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { InboxQuery } from '../../generated/graphql';
import {
  ConfirmDialog,
  EmptyState,
  ErrorState,
  IfMay,
  LinkButton,
  PageHeader,
  plural,
  SearchField,
  TableSkeleton,
} from '../../shared';
import { Panes, useWidePanes } from './panes';

export interface InboxPageProps {
  readonly demo: boolean;
  readonly inbox: InboxQuery['inbox'] | undefined;
  readonly stale: boolean;
  readonly error: Error | undefined;
  readonly search: string;
  readonly searched: string;
  readonly openId: string | undefined;
  readonly loadingMore: boolean;
  readonly clearing: boolean;
  readonly onSearch: (search: string) => void;
  readonly onOpen: (id: string | undefined) => void;
  readonly onRetry: () => void;
  /** Answers why it was refused, or nothing. */
  readonly onClear: () => Promise<string | undefined>;
  readonly onMore: () => void;
}

export const InboxPage = (props: InboxPageProps) => {
  const { demo, inbox, error, searched } = props;
  const wide = useWidePanes();
  if (!demo) return <NoDemo />;
  if (!wide && inbox?.nodes.some(({ id }) => id === props.openId)) return <Panes {...props} inbox={inbox} />;
  const isEmpty = inbox?.totalCount === 0 && searched === '';
  return (
    <>
      <PageHeader
        title="Inbox"
        subtitle={inbox ? plural(inbox.totalCount, 'message') : 'What the demo’s mail server received'}
        actions={
          inbox &&
          inbox.totalCount > 0 && (
            <IfMay permission="inbox:write">
              <ClearButton {...props} />
            </IfMay>
          )
        }
      />
      <Stack spacing={2}>
        <Alert severity="info">Demo: messages go to this inbox and nowhere else.</Alert>
        {!isEmpty && <SearchField label="Search messages" value={props.search} onChange={props.onSearch} />}
        {error && <ErrorState error={error} onRetry={props.onRetry} />}
        {!inbox && !error && <TableSkeleton rows={6} columns={1} />}
        {isEmpty && <Empty />}
        {inbox?.totalCount === 0 && !isEmpty && (
          <EmptyState title={`No message with “${searched}”`} text="Messages are found by address, subject and text." />
        )}
        {inbox && inbox.totalCount > 0 && <Panes {...props} inbox={inbox} />}
      </Stack>
    </>
  );
};

const Empty = () => (
  <EmptyState
    title="No message yet"
    text="Launch a campaign: every message that it sends arrives here, as it would in a customer’s mailbox."
    action={<LinkButton to="/campaigns">See the campaigns</LinkButton>}
  />
);

const NoDemo = () => (
  <>
    <PageHeader title="Inbox" />
    <EmptyState
      title="There is no inbox here"
      text="Only a demo has one. This server sends real mail, and the answer for each recipient is in the campaign’s report."
      action={<LinkButton to="/campaigns">See the campaigns</LinkButton>}
    />
  </>
);

const ClearButton = ({ clearing, onClear }: InboxPageProps) => {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const clearNow = async () => {
    const refusal = await onClear();
    setProblem(refusal);
    if (refusal === undefined) setAsking(false);
  };
  return (
    <>
      <Button variant="outlined" color="inherit" onClick={() => setAsking(true)}>
        Clear inbox
      </Button>
      <ConfirmDialog
        open={asking}
        title="Clear the inbox?"
        text="The messages go; campaigns and their reports stay as they are."
        confirmLabel="Clear inbox"
        danger
        busy={clearing}
        problem={problem}
        onConfirm={() => void clearNow()}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
