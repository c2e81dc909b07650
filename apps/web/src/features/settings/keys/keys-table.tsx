import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { KeyLineFragment } from '../../../generated/graphql';
import { type Column, DataTable, formatAgo, StatusPill, useFormat, useMay } from '../../../shared';
import { keyState } from './expiry';
import { scopesText } from './scope-groups';

interface KeysTableProps {
  readonly keys: readonly KeyLineFragment[];
  readonly onRevoke: (key: KeyLineFragment) => void;
}

export const KeysTable = ({ keys, onRevoke }: KeysTableProps) => {
  const format = useFormat();
  const may = useMay();
  const now = Date.now();
  const columns: readonly Column<KeyLineFragment>[] = [
    {
      key: 'name',
      header: 'Key',
      cell: (key) => (
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <Typography variant="subtitle2" component="span" sx={{ overflowWrap: 'anywhere' }}>
              {key.name}
            </Typography>
            <KeyState apiKey={key} now={now} />
          </Box>
          <Typography variant="body2" component="code" sx={{ color: 'text.secondary' }}>
            {key.prefix}…
          </Typography>
        </Box>
      ),
    },
    { key: 'scopes', header: 'For', width: '34%', cell: ({ scopes }) => scopesText(scopes) },
    { key: 'used', header: 'Last used', cell: ({ lastUsedAt }) => (lastUsedAt ? formatAgo(lastUsedAt, now) : 'never') },
    { key: 'expires', header: 'Good until', cell: ({ expiresAt }) => (expiresAt ? format.day(expiresAt) : 'no end') },
    { key: 'made', header: 'Made', wideOnly: true, cell: ({ createdAt }) => format.day(createdAt) },
  ];
  return (
    <DataTable
      bare
      label="API keys"
      rows={keys}
      rowKey={({ id }) => id}
      columns={columns}
      {...(may('keys:write') && {
        actions: (key: KeyLineFragment) =>
          key.revokedAt === null && (
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              aria-label={`Revoke ${key.name}`}
              onClick={() => onRevoke(key)}
            >
              Revoke
            </Button>
          ),
      })}
    />
  );
};

const KeyState = ({ apiKey, now }: { readonly apiKey: KeyLineFragment; readonly now: number }) => {
  const state = keyState(apiKey, now);
  if (state === 'good') return null;
  return <StatusPill tone={state === 'revoked' ? 'danger' : 'warning'}>{state}</StatusPill>;
};
