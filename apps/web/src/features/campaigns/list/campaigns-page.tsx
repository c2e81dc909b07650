import AddIcon from '@mui/icons-material/Add';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { CampaignRowFragment, CampaignsQuery } from '../../../generated/graphql';
import {
  ConfirmDialog,
  EmptyState,
  ErrorState,
  IfMay,
  LinkButton,
  LoadMoreOf,
  PageHeader,
  plural,
  SearchField,
  TableSkeleton,
} from '../../../shared';
import { CampaignsTable } from './campaigns-table';

interface CampaignsPageProps {
  readonly campaigns: CampaignsQuery['campaigns'] | undefined;
  readonly stale: boolean;
  readonly error: Error | undefined;
  readonly search: string;
  /** The search that the rows answer. */
  readonly searched: string;
  readonly loadingMore: boolean;
  readonly deleting: boolean;
  readonly onSearch: (search: string) => void;
  readonly onRetry: () => void;
  readonly onMore: () => void;
  readonly onDuplicate: (campaign: CampaignRowFragment) => void;
  /** Answers why it was refused, or nothing. */
  readonly onDelete: (campaign: CampaignRowFragment) => Promise<string | undefined>;
}

export const CampaignsPage = (props: CampaignsPageProps) => {
  const { campaigns, error, search, searched, onSearch } = props;
  const isEmpty = campaigns?.totalCount === 0 && searched === '';
  return (
    <>
      <PageHeader
        title="Campaigns"
        subtitle={campaigns ? plural(campaigns.totalCount, 'campaign') : 'What was sent, what is being sent, and drafts'}
        actions={
          <IfMay permission="campaigns:write">
            <LinkButton to="/campaigns/new" startIcon={<AddIcon />}>
              New campaign
            </LinkButton>
          </IfMay>
        }
      />
      <Stack spacing={2}>
        {!isEmpty && <SearchField label="Search campaigns" value={search} onChange={onSearch} />}
        {error && <ErrorState error={error} onRetry={props.onRetry} />}
        {!(campaigns || error) && <TableSkeleton columns={5} />}
        {isEmpty && <NoCampaigns />}
        {campaigns && !isEmpty && <Found {...props} campaigns={campaigns} />}
      </Stack>
    </>
  );
};

const NoCampaigns = () => (
  <EmptyState
    title="No campaign yet"
    text="A campaign sends one message to one segment, once. Design it, choose who gets it, review the numbers, launch."
    action={
      <IfMay permission="campaigns:write">
        <LinkButton to="/campaigns/new">Write the first one</LinkButton>
      </IfMay>
    }
  />
);

type FoundProps = CampaignsPageProps & { readonly campaigns: CampaignsQuery['campaigns'] };

const Found = ({ campaigns, stale, searched, loadingMore, deleting, onMore, onDuplicate, onDelete }: FoundProps) => {
  const [doomed, setDoomed] = useState<CampaignRowFragment | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  const confirmDelete = async () => {
    if (!doomed) return;
    const refusal = await onDelete(doomed);
    setProblem(refusal);
    if (refusal === undefined) setDoomed(undefined);
  };

  if (campaigns.totalCount === 0)
    return <EmptyState title={`Nothing called “${searched}”`} text="Campaigns are found by their name." />;
  return (
    <>
      <CampaignsTable
        campaigns={campaigns.nodes}
        stale={stale}
        onDuplicate={onDuplicate}
        onDelete={(campaign) => {
          setProblem(undefined);
          setDoomed(campaign);
        }}
      />
      <LoadMoreOf list={campaigns} loading={loadingMore} onMore={onMore} />
      <ConfirmDialog
        open={doomed !== undefined}
        title="Delete this draft?"
        text={`“${doomed?.name ?? ''}” was never sent. Its design goes with it; the segment stays.`}
        confirmLabel="Delete draft"
        cancelLabel="Keep it"
        danger
        busy={deleting}
        problem={problem}
        onConfirm={() => void confirmDelete()}
        onClose={() => setDoomed(undefined)}
      />
    </>
  );
};
