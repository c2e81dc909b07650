import { useApolloClient, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import { useNavigate, useSearchParams } from 'react-router';
import { OpenInvitationDocument } from '../../generated/graphql';
import { ErrorState, Link, LinkButton } from '../../shared';
import { AcceptForm } from './accept-form';
import { EntryFrame } from './entry-frame';
import { OrWithPassword } from './or-with-password';
import { SignOnButton } from './sign-on-button';

/** Where the link of an invitation leads. */
export const AcceptInvitationPage = () => {
  const [parameters] = useSearchParams();
  const token = parameters.get('token') ?? '';
  const client = useApolloClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(OpenInvitationDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  const goOn = async () => {
    await client.clearStore();
    await navigate('/', { replace: true });
  };
  if (error && !data) {
    return (
      <EntryFrame title="Your invitation">
        <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />
      </EntryFrame>
    );
  }
  if (!data) {
    return (
      <EntryFrame title="Your invitation">
        <Skeleton variant="rounded" height={196} />
      </EntryFrame>
    );
  }
  const { invitation, signInOptions } = data;
  const { signOnName, signOnUrl } = signInOptions;
  if (!invitation) return <NotGood />;
  return (
    <EntryFrame
      title={`Join ${invitation.workspace}`}
      subtitle={
        invitation.isMember
          ? 'You have an account here already. Your password shows that it is you.'
          : 'Choose a password, and you are in.'
      }
      aside={<Link to="/login">Sign in as somebody else</Link>}
    >
      {signOnUrl !== null && (
        <OrWithPassword>
          <SignOnButton name={signOnName} url={signOnUrl} />
        </OrWithPassword>
      )}
      <AcceptForm token={token} invitation={invitation} secondary={signOnUrl !== null} onAccepted={() => void goOn()} />
    </EntryFrame>
  );
};

const NotGood = () => (
  <EntryFrame title="This invitation is not good any more">
    <Alert severity="warning">It was used or taken back, or is older than a week. Ask whoever sent it for another.</Alert>
    <LinkButton to="/login" variant="outlined" color="inherit">
      Sign in
    </LinkButton>
  </EntryFrame>
);
