import Box from '@mui/material/Box';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SegmentFactsFragment } from '../../../generated/graphql';
import { type Column, DataTable, plural, RowMenu, StatusPill, useFocusAfterRow, useFormat, useMay } from '../../../shared';
import { DeleteSegmentDialog } from '../delete-segment-dialog';
import { kindLabel } from '../kinds';
import { useDuplicateSegment } from '../use-duplicate-segment';
import { FewPill, SegmentCount } from './segment-count';
import { SegmentName, segmentLinkId } from './segment-name';

interface SegmentTableProps {
  readonly segments: readonly SegmentFactsFragment[];
  readonly stale: boolean;
  readonly onDeleted: () => void;
}

export const SegmentTable = ({ segments, stale, onDeleted }: SegmentTableProps) => {
  const { day } = useFormat();
  const navigate = useNavigate();
  const duplicate = useDuplicateSegment();
  const [deleting, setDeleting] = useState<SegmentFactsFragment>();
  const may = useMay();
  const focusAfter = useFocusAfterRow(segments, segmentLinkId);
  const columns: readonly Column<SegmentFactsFragment>[] = [
    { key: 'segment', header: 'Segment', width: '46%', cell: (segment) => <SegmentName segment={segment} /> },
    {
      key: 'kind',
      header: 'Kind',
      wideOnly: true,
      cell: ({ id, kind }) => (
        <Box sx={{ display: 'flex', gap: 0.5 }}>
          <StatusPill>{kindLabel(kind)}</StatusPill>
          <FewPill id={id} />
        </Box>
      ),
    },
    { key: 'customers', header: 'Customers', align: 'right', cell: ({ id }) => <SegmentCount id={id} /> },
    {
      key: 'conditions',
      header: 'Conditions',
      align: 'right',
      cell: ({ kind, conditionCount }) => (kind === 'DYNAMIC' ? conditionCount : '–'),
    },
    {
      key: 'used',
      header: 'Used in',
      cell: ({ campaignCount }) => (campaignCount > 0 ? plural(campaignCount, 'campaign') : '–'),
    },
    { key: 'created', header: 'Created', wideOnly: true, cell: ({ createdAt }) => day(createdAt) },
  ];
  return (
    <>
      <DataTable
        label="Segments"
        rows={segments}
        rowKey={({ id }) => id}
        columns={columns}
        stale={stale}
        actions={(segment) => (
          <RowMenu
            label={`Actions for ${segment.name}`}
            actions={[
              {
                label: may('segments:write') ? 'Edit' : 'Look at it',
                run: () => void navigate(`/segments/${segment.id}`),
              },
              ...(may('campaigns:write')
                ? [{ label: 'Create a campaign', run: () => void navigate(`/campaigns/new?segment=${segment.id}`) }]
                : []),
              { label: 'Compare with others', run: () => void navigate(`/segments/compare?segments=${segment.id}`) },
              ...(may('segments:write')
                ? [
                    { label: 'Duplicate', run: () => duplicate(segment) },
                    { label: 'Delete', danger: true, run: () => setDeleting(segment) },
                  ]
                : []),
            ]}
          />
        )}
      />
      <DeleteSegmentDialog
        segment={deleting}
        onClose={() => setDeleting(undefined)}
        onDeleted={() => {
          focusAfter(deleting);
          setDeleting(undefined);
          onDeleted();
        }}
      />
    </>
  );
};
