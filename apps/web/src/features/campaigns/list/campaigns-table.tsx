import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CampaignRowFragment } from '../../../generated/graphql';
import { type Column, DataTable, formatNumber, Link, RowMenu, StatusPill, useFormat, useMay } from '../../../shared';
import { CAMPAIGN_STATUS } from '../campaign-status';
import { tally } from '../conservation';
import { readableFields } from '../readable-fields';
import { SentProgress } from './sent-progress';

interface CampaignsTableProps {
  readonly campaigns: readonly CampaignRowFragment[];
  readonly stale: boolean;
  readonly onDuplicate: (campaign: CampaignRowFragment) => void;
  readonly onDelete: (campaign: CampaignRowFragment) => void;
}

export const CampaignsTable = ({ campaigns, stale, onDuplicate, onDelete }: CampaignsTableProps) => {
  const format = useFormat();
  const mayWrite = useMay()('campaigns:write');
  const columns: readonly Column<CampaignRowFragment>[] = [
    { key: 'name', header: 'Campaign', cell: (campaign) => <NameAndSubject campaign={campaign} />, width: '36%' },
    {
      key: 'status',
      header: 'Status',
      cell: ({ status }) => <StatusPill tone={CAMPAIGN_STATUS[status].tone}>{CAMPAIGN_STATUS[status].label}</StatusPill>,
    },
    { key: 'audience', header: 'Audience', cell: (campaign) => <Audience campaign={campaign} /> },
    { key: 'recipients', header: 'Recipients', align: 'right', cell: (campaign) => recipientsOf(campaign) },
    {
      key: 'sent',
      header: 'Sent',
      width: 168,
      cell: (campaign) => <SentProgress status={campaign.status} buckets={campaign.progress.buckets} />,
    },
    {
      key: 'created',
      header: 'Created',
      cell: ({ createdAt }) => (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {format.day(createdAt)}
        </Box>
      ),
    },
  ];
  return (
    <DataTable
      label="Campaigns"
      rows={campaigns}
      rowKey={({ id }) => id}
      columns={columns}
      stale={stale}
      {...(mayWrite && {
        actions: (campaign: CampaignRowFragment) => (
          <RowMenu
            label={`Actions for ${campaign.name}`}
            actions={[
              { label: 'Duplicate', run: () => onDuplicate(campaign) },
              ...(campaign.status === 'DRAFT' ? [{ label: 'Delete draft', danger: true, run: () => onDelete(campaign) }] : []),
            ]}
          />
        ),
      })}
    />
  );
};

const NameAndSubject = ({ campaign: { id, name, subject } }: { readonly campaign: CampaignRowFragment }) => (
  <Stack sx={{ minWidth: 0 }}>
    <Link to={`/campaigns/${id}`} color="textPrimary" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
      {name}
    </Link>
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {subject === '' ? 'No subject yet' : readableFields(subject)}
    </Typography>
  </Stack>
);

const Audience = ({ campaign: { segment, status } }: { readonly campaign: CampaignRowFragment }) => {
  if (segment)
    return (
      <Link to={`/segments/${segment.id}`} color="textPrimary" sx={{ fontWeight: 400 }}>
        {segment.name}
      </Link>
    );
  return (
    <Typography component="span" variant="body2" color="textSecondary">
      {status === 'DRAFT' ? 'Not chosen yet' : 'Segment deleted since'}
    </Typography>
  );
};

const recipientsOf = ({ status, progress }: CampaignRowFragment): string =>
  status === 'DRAFT' ? '–' : formatNumber(tally(progress.buckets).recipients);
