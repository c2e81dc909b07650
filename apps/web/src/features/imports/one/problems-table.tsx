import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ImportProblemRowFragment } from '../../../generated/graphql';
import { type Column, DataTable, formatNumber, StatusPill } from '../../../shared';

/** What is wrong, by row and column, with what stands there. */
export const ProblemsTable = ({ problems }: { readonly problems: readonly ImportProblemRowFragment[] }) => (
  <DataTable bare label="Problems" rows={problems} rowKey={keyOf} columns={COLUMNS} />
);

const keyOf = ({ row, column, code, message }: ImportProblemRowFragment): string => `${row} ${column ?? ''} ${code} ${message}`;

const COLUMNS: readonly Column<ImportProblemRowFragment>[] = [
  { key: 'row', header: 'Where', width: 120, cell: ({ row }) => `Row ${formatNumber(row)}` },
  { key: 'column', header: 'Column', width: 160, cell: ({ column }) => column ?? 'The whole row' },
  { key: 'problem', header: 'Problem', cell: ({ message }) => message },
  { key: 'outcome', header: 'Outcome', width: 130, cell: ({ severity }) => <Outcome severity={severity} /> },
  { key: 'value', header: 'Value', cell: ({ value }) => <Value value={value} /> },
];

const Outcome = ({ severity }: Pick<ImportProblemRowFragment, 'severity'>) =>
  severity === 'REFUSED' ? <StatusPill tone="warning">left out</StatusPill> : <StatusPill>saved, noted</StatusPill>;

const Value = ({ value }: { readonly value: string | null }) =>
  value === null || value === '' ? (
    <Typography component="span" variant="body2" color="textSecondary">
      empty
    </Typography>
  ) : (
    <Box component="code" sx={{ fontSize: 13, overflowWrap: 'anywhere' }}>
      {value}
    </Box>
  );
