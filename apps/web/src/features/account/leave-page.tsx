import { useApolloClient } from '@apollo/client/react';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { SignOutDocument, SwitchWorkspaceDocument } from '../../generated/graphql';
import { EmptyState, ErrorState, forgetSignedIn, PageHeader } from '../../shared';
import { type Leaving, leavingIn } from './leaving';

const TITLES: Readonly<Record<Leaving['to'], string>> = { 'sign-out': 'Signing out', workspace: 'Changing the workspace' };

/**
 * Where one goes to sign out or on to another workspace: like every other page it is reached only once unsaved work is safe,
 * and from it the application begins anew, with nothing left of what was seen before.
 */
export const LeavePage = () => {
  const { state } = useLocation();
  const leaving = leavingIn(state);
  return leaving ? <Leave leaving={leaving} /> : <AskToSignOut />;
};

const Leave = ({ leaving }: { readonly leaving: Leaving }) => {
  const client = useApolloClient();
  const [error, setError] = useState<unknown>();
  const begun = useRef(false);
  const leave = useCallback(async () => {
    setError(undefined);
    try {
      if (leaving.to === 'sign-out') {
        await client.mutate({ mutation: SignOutDocument });
        forgetSignedIn();
        return window.location.replace('/login?problem=signed-out');
      }
      const { data } = await client.mutate({ mutation: SwitchWorkspaceDocument, variables: { input: { id: leaving.id } } });
      const refusal = data?.switchWorkspace.userErrors[0];
      if (refusal) throw new Error(refusal.message);
      window.location.replace('/');
    } catch (cause) {
      setError(cause);
    }
  }, [client, leaving]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void leave();
  }, [leave]);
  return (
    <>
      <PageHeader title={TITLES[leaving.to]} />
      {error ? <ErrorState error={error} onRetry={() => void leave()} /> : <LinearProgress aria-label={TITLES[leaving.to]} />}
    </>
  );
};

/** A link alone signs nobody out. */
const AskToSignOut = () => {
  const [leaving, setLeaving] = useState<Leaving>();
  if (leaving) return <Leave leaving={leaving} />;
  return (
    <>
      <PageHeader title="Sign out" />
      <EmptyState
        title="Sign out of this browser?"
        text="Sessions in other browsers go on."
        action={
          <Button variant="contained" onClick={() => setLeaving({ to: 'sign-out' })}>
            Sign out
          </Button>
        }
      />
    </>
  );
};
