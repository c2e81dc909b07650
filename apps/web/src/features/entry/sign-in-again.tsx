import { useApolloClient } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { useEffect, useId, useSyncExternalStore } from 'react';
import { SwitchWorkspaceDocument, type WhoIsInFragment, WhoIsInNowDocument } from '../../generated/graphql';
import { signInGate, type Viewer } from '../../shared';
import { EnterDemo } from './enter-demo';
import { OrWithPassword } from './or-with-password';
import { SignInForm } from './sign-in-form';

/**
 * Over the page, when the session has ended: what is typed there stays, and what was asked is asked again once the same
 * member is in. Somebody else begins anew.
 */
export const SignInAgain = ({ viewer }: { readonly viewer: Viewer }) => {
  const isClosed = useSyncExternalStore(signInGate.subscribe, signInGate.isClosed);
  const client = useApolloClient();
  const goOn = async (now: WhoIsInFragment) => {
    if (now.member?.id !== viewer.member?.id) return window.location.assign('/');
    if (now.workspace.id === viewer.workspace.id) return signInGate.pass();
    const { data } = await client.mutate({
      mutation: SwitchWorkspaceDocument,
      variables: { input: { id: viewer.workspace.id } },
    });
    if (data?.switchWorkspace.viewer) signInGate.pass();
    else window.location.assign('/');
  };
  return isClosed ? <AgainDialog viewer={viewer} onSignedIn={(now) => void goOn(now)} /> : null;
};

interface AgainDialogProps {
  readonly viewer: Viewer;
  readonly onSignedIn: (viewer: WhoIsInFragment) => void;
}

const AgainDialog = ({ viewer, onSignedIn }: AgainDialogProps) => {
  const id = useId();
  useSignedInElsewhere(onSignedIn);
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>Sign in again</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2.5 }}>
        <Alert severity="info">
          Your session has ended. Nothing on the page is lost: sign in, and go on where you were. Who signs in{' '}
          <Link href="/login" target="_blank" rel="noreferrer">
            in another window
          </Link>{' '}
          comes back here.
        </Alert>
        <SignInForm
          email={viewer.member?.email}
          shorter={
            viewer.demo && (
              <OrWithPassword>
                <EnterDemo onSignedIn={onSignedIn} />
              </OrWithPassword>
            )
          }
          onSignedIn={onSignedIn}
        />
        <Button color="inherit" onClick={() => window.location.assign('/login')} sx={{ justifySelf: 'start' }}>
          Sign in as somebody else
        </Button>
      </DialogContent>
    </Dialog>
  );
};

/** Who comes back to this window may have signed in in another one. */
const useSignedInElsewhere = (onSignedIn: (viewer: WhoIsInFragment) => void): void => {
  const client = useApolloClient();
  useEffect(() => {
    const look = async () => {
      const { data } = await client.query({ query: WhoIsInNowDocument, fetchPolicy: 'no-cache' });
      if (data?.viewer && !data.viewer.mustChangePassword) onSignedIn(data.viewer);
    };
    const onFocus = () => void look().catch(() => undefined);
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [client, onSignedIn]);
};
