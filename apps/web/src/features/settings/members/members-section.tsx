import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { type MemberLineFragment, MembersDocument } from '../../../generated/graphql';
import { ErrorState, LoadMoreOf, Panel, plural, TableSkeleton, useMay, usePagedQuery } from '../../../shared';
import { InvitationsPanel } from './invitations-panel';
import { InviteDialog } from './invite-dialog';
import { MembersTable } from './members-table';
import { RemoveMemberDialog } from './remove-member-dialog';
import { RoleDialog } from './role-dialog';
import { useInvitations } from './use-invitations';

type Open = { readonly dialog: 'invite' } | { readonly dialog: 'role' | 'remove'; readonly member: MemberLineFragment };

/** Who works here, and who is invited to. */
export const MembersSection = () => {
  const [open, setOpen] = useState<Open>();
  const may = useMay();
  const { list, error, loadingMore, more, retry } = usePagedQuery({
    query: MembersDocument,
    variables: {},
    get: ({ members }) => members,
    set: (_, members) => ({ members }),
  });
  const invitations = useInvitations();
  const close = () => setOpen(undefined);
  if (error && !list) return <ErrorState error={error} onRetry={retry} />;
  if (!list) return <TableSkeleton rows={4} columns={4} />;
  return (
    <Stack spacing={3}>
      <Panel
        flush
        title={plural(list.totalCount, 'member')}
        action={
          may('members:write') && (
            <Button size="small" variant="contained" onClick={() => setOpen({ dialog: 'invite' })}>
              Invite somebody
            </Button>
          )
        }
      >
        <MembersTable members={list.nodes} onOpen={(dialog, member) => setOpen({ dialog, member })} />
        <LoadMoreOf list={list} loading={loadingMore} onMore={more} />
      </Panel>
      <InvitationsPanel invitations={invitations} />
      {open?.dialog === 'invite' && <InviteDialog onClose={close} onInvited={invitations.retry} />}
      {open?.dialog === 'role' && <RoleDialog member={open.member} onClose={close} onChanged={retry} />}
      {open?.dialog === 'remove' && <RemoveMemberDialog member={open.member} onClose={close} onRemoved={retry} />}
    </Stack>
  );
};
