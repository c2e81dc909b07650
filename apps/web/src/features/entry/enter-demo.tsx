import { useApolloClient } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { EnterDemoDocument, type WhoIsInFragment } from '../../generated/graphql';
import { problemOf } from '../../shared';

/** A demo lets everybody in, with one click. */
export const EnterDemo = ({ onSignedIn }: { readonly onSignedIn: (viewer: WhoIsInFragment) => void }) => {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const enter = async () => {
    setBusy(true);
    try {
      const { data } = await client.mutate({ mutation: EnterDemoDocument });
      if (data?.demoLogin.viewer) return onSignedIn(data.demoLogin.viewer);
      setProblem(data?.demoLogin.userErrors[0]?.message);
    } catch (error) {
      setProblem(problemOf(error).text);
    }
    setBusy(false);
  };
  return (
    <>
      {problem && <Alert severity="error">{problem}</Alert>}
      <Button size="large" variant="contained" autoFocus loading={busy} onClick={() => void enter()}>
        Enter the demo
      </Button>
    </>
  );
};
