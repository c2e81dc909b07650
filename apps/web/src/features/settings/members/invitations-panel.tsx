import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { type InvitationLineFragment, RevokeInvitationDocument } from '../../../generated/graphql';
import {
  type Column,
  ConfirmDialog,
  DataTable,
  ErrorState,
  LoadMoreOf,
  Panel,
  plural,
  roleLabel,
  StatusPill,
  useFormat,
  useMay,
  useNotify,
  useSubmit,
} from '../../../shared';
import type { Invitations } from './use-invitations';

/** Invitations that nobody has accepted yet; nothing at all when there is none. */
export const InvitationsPanel = ({
  invitations: { list, error, loadingMore, more, retry },
}: {
  readonly invitations: Invitations;
}) => {
  const [revoked, setRevoked] = useState<InvitationLineFragment>();
  const format = useFormat();
  const may = useMay();
  if (error && !list) return <ErrorState error={error} onRetry={retry} />;
  if (!list || list.totalCount === 0) return null;
  const columns: readonly Column<InvitationLineFragment>[] = [
    { key: 'email', header: 'Invited', cell: ({ email }) => email },
    { key: 'role', header: 'Role', cell: ({ role }) => roleLabel(role) },
    { key: 'sent', header: 'Sent', cell: ({ createdAt }) => format.day(createdAt) },
    {
      key: 'until',
      header: 'Good until',
      cell: ({ expiresAt }) =>
        Date.parse(expiresAt) > Date.now() ? format.dateTime(expiresAt) : <StatusPill tone="warning">too old</StatusPill>,
    },
  ];
  return (
    <Panel flush title={plural(list.totalCount, 'open invitation')}>
      <DataTable
        bare
        label="Open invitations"
        rows={list.nodes}
        rowKey={({ id }) => id}
        columns={columns}
        {...(may('members:write') && {
          actions: (invitation: InvitationLineFragment) => (
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              aria-label={`Take back the invitation of ${invitation.email}`}
              onClick={() => setRevoked(invitation)}
            >
              Take back
            </Button>
          ),
        })}
      />
      <LoadMoreOf list={list} loading={loadingMore} onMore={more} />
      {revoked && <RevokeDialog invitation={revoked} onRevoked={retry} onClose={() => setRevoked(undefined)} />}
    </Panel>
  );
};

interface RevokeDialogProps {
  readonly invitation: InvitationLineFragment;
  readonly onRevoked: () => void;
  readonly onClose: () => void;
}

const RevokeDialog = ({ invitation: { id, email }, onRevoked, onClose }: RevokeDialogProps) => {
  const [revoke] = useMutation(RevokeInvitationDocument);
  const notify = useNotify();
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await revoke({ variables: { input: { id } } });
    const { revokedId, userErrors = [] } = data?.revokeInvitation ?? {};
    if (!revokedId) return userErrors;
    notify('Invitation taken back');
    onRevoked();
    onClose();
    return [];
  });
  return (
    <ConfirmDialog
      open
      title={`Take back the invitation of ${email}?`}
      text="The link that was sent is of no more use."
      confirmLabel="Take back"
      danger
      busy={busy}
      problem={errors[0]?.message}
      onConfirm={submit}
      onClose={onClose}
    />
  );
};
