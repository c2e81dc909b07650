import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { MemberLineFragment } from '../../../generated/graphql';
import { type Column, DataTable, RowMenu, roleLabel, StatusPill, useFormat, useMay, useViewer } from '../../../shared';

interface MembersTableProps {
  readonly members: readonly MemberLineFragment[];
  readonly onOpen: (dialog: 'role' | 'remove', member: MemberLineFragment) => void;
}

export const MembersTable = ({ members, onOpen }: MembersTableProps) => {
  const format = useFormat();
  const may = useMay();
  const { member: me } = useViewer();
  const columns: readonly Column<MemberLineFragment>[] = [
    {
      key: 'name',
      header: 'Member',
      cell: ({ id, name, email }) => (
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <Typography variant="subtitle2" component="span" sx={{ overflowWrap: 'anywhere' }}>
              {name}
            </Typography>
            {id === me?.id && <StatusPill tone="accent">you</StatusPill>}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {email}
          </Typography>
        </Box>
      ),
    },
    { key: 'role', header: 'Role', cell: ({ role }) => roleLabel(role) },
    { key: 'device', header: 'Device codes', cell: ({ hasDevice }) => (hasDevice ? 'On' : 'Off') },
    { key: 'joined', header: 'Since', cell: ({ joinedAt }) => format.day(joinedAt) },
  ];
  return (
    <DataTable
      bare
      label="Members"
      rows={members}
      rowKey={({ id }) => id}
      columns={columns}
      {...(may('members:write') && {
        actions: (member: MemberLineFragment) => (
          <RowMenu
            label={`Actions for ${member.name}`}
            actions={[
              { label: 'Change the role', run: () => onOpen('role', member) },
              { label: 'Remove from the workspace', danger: true, run: () => onOpen('remove', member) },
            ]}
          />
        ),
      })}
    />
  );
};
