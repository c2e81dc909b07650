import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { AuditLineFragment } from '../../../generated/graphql';
import { type Column, DataTable, useFormat } from '../../../shared';
import { actionWords } from './action-words';
import { actorText } from './actor-text';

interface AuditTableProps {
  readonly entries: readonly AuditLineFragment[];
  readonly stale: boolean;
  readonly onOpen: (entry: AuditLineFragment) => void;
}

export const AuditTable = ({ entries, stale, onOpen }: AuditTableProps) => {
  const format = useFormat();
  const columns: readonly Column<AuditLineFragment>[] = [
    {
      key: 'what',
      header: 'What',
      cell: ({ action, subjectName, subject }) => (
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="subtitle2" component="span" sx={{ display: 'block' }}>
            {actionWords(action)}
          </Typography>
          <Typography
            variant="body2"
            component="span"
            sx={{ display: 'block', color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {subjectName || subject}
          </Typography>
        </Box>
      ),
    },
    { key: 'who', header: 'Who', cell: actorText },
    { key: 'when', header: 'When', cell: ({ at }) => `${format.day(at)}, ${format.clock(at)}` },
    { key: 'number', header: 'Entry', wideOnly: true, align: 'right', cell: ({ number }) => format.number(number) },
  ];
  return (
    <DataTable
      bare
      label="Changes"
      rows={entries}
      rowKey={({ id }) => id}
      columns={columns}
      stale={stale}
      actions={(entry) => (
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          aria-label={`Details of entry ${entry.number}: ${actionWords(entry.action)}`}
          onClick={() => onOpen(entry)}
        >
          Details
        </Button>
      )}
    />
  );
};
