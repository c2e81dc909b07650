import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  RevokeOtherSessionsDocument,
  RevokeSessionDocument,
  SessionsDocument,
  type SessionsQuery,
} from '../../../generated/graphql';
import {
  ConfirmDialog,
  ErrorState,
  formatAgo,
  Panel,
  plural,
  StatusPill,
  TableSkeleton,
  useFormat,
  useNotify,
  useSubmit,
} from '../../../shared';
import { browserName } from '../browser-name';

type Session = SessionsQuery['sessions'][number];

/** Where the member is signed in, with the way to end each of it. */
export const SessionsPanel = () => {
  const { data, error, refetch } = useQuery(SessionsDocument);
  const [endingOthers, setEndingOthers] = useState(false);
  const retry = () => void refetch().catch(() => undefined);
  const others = data?.sessions.filter(({ isCurrent }) => !isCurrent).length ?? 0;
  return (
    <Panel
      flush
      title="Where you are signed in"
      action={
        others > 0 && (
          <Button size="small" variant="outlined" color="inherit" onClick={() => setEndingOthers(true)}>
            End all others
          </Button>
        )
      }
    >
      {error && !data && <ErrorState error={error} onRetry={retry} />}
      {!data && !error && <TableSkeleton rows={2} columns={2} />}
      <Box component="ul" aria-label="Sessions" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.sessions.map((session) => (
          <SessionLine key={session.id} session={session} onEnded={retry} />
        ))}
      </Box>
      {endingOthers && <EndOthers count={others} onEnded={retry} onClose={() => setEndingOthers(false)} />}
    </Panel>
  );
};

const SessionLine = ({ session, onEnded }: { readonly session: Session; readonly onEnded: () => void }) => {
  const { id, userAgent, address, createdAt, lastSeenAt, isCurrent } = session;
  const format = useFormat();
  const notify = useNotify();
  const [revoke] = useMutation(RevokeSessionDocument);
  const name = browserName(userAgent);
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await revoke({ variables: { input: { id } } });
    const { revokedId, userErrors = [] } = data?.revokeSession ?? {};
    if (!revokedId) return userErrors;
    notify(`The session in ${name} has ended`);
    onEnded();
    return [];
  });
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography variant="subtitle2" component="span">
            {name}
          </Typography>
          {isCurrent && <StatusPill tone="accent">this one</StatusPill>}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {address && `From ${address} · `}signed in {format.dateTime(createdAt)} · used {formatAgo(lastSeenAt, Date.now())}
        </Typography>
        {errors[0] && (
          <Typography variant="body2" role="alert" sx={{ color: 'error.main' }}>
            {errors[0].message}
          </Typography>
        )}
      </Box>
      {!isCurrent && (
        <Button
          size="small"
          color="inherit"
          variant="outlined"
          loading={busy}
          aria-label={`End the session in ${name}`}
          onClick={submit}
        >
          End
        </Button>
      )}
    </Box>
  );
};

interface EndOthersProps {
  readonly count: number;
  readonly onEnded: () => void;
  readonly onClose: () => void;
}

const EndOthers = ({ count, onEnded, onClose }: EndOthersProps) => {
  const notify = useNotify();
  const [revoke] = useMutation(RevokeOtherSessionsDocument);
  const { errors, busy, submit } = useSubmit(async () => {
    const { data } = await revoke();
    const { revoked, userErrors = [] } = data?.revokeOtherSessions ?? {};
    if (typeof revoked !== 'number') return userErrors;
    notify(`${plural(revoked, 'session')} ended`);
    onEnded();
    onClose();
    return [];
  });
  return (
    <ConfirmDialog
      open
      title={`End ${plural(count, 'other session')}?`}
      text="Whoever uses them has to sign in again. This one goes on."
      confirmLabel="End them"
      danger
      busy={busy}
      problem={errors[0]?.message}
      onConfirm={submit}
      onClose={onClose}
    />
  );
};
