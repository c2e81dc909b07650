import { useApolloClient, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { SignInOptionsDocument, type SignInOptionsQuery } from '../../generated/graphql';
import { ErrorState, safeNext } from '../../shared';
import { EnterDemo } from './enter-demo';
import { EntryFrame } from './entry-frame';
import { noticeOf } from './notices';
import { OrWithPassword } from './or-with-password';
import { SignInForm } from './sign-in-form';
import { SignOnButton } from './sign-on-button';

export const SignInPage = () => {
  const [parameters] = useSearchParams();
  const next = safeNext(parameters.get('next'));
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(SignInOptionsDocument, { fetchPolicy: 'no-cache' });
  const goOn = async () => {
    // Nothing that somebody else has seen in this window stays in it.
    await client.clearStore();
    await navigate(next, { replace: true });
  };
  if (data?.viewer) return <Navigate to={next} replace />;
  const notice = noticeOf(parameters.get('problem'));
  return (
    <EntryFrame title="Sign in" aside={<Aside options={data?.signInOptions} />}>
      {notice && <Alert severity={notice.severity}>{notice.text}</Alert>}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {!data && !error && <Skeleton variant="rounded" height={196} />}
      {data && <WaysIn options={data.signInOptions} onSignedIn={() => void goOn()} />}
    </EntryFrame>
  );
};

type Options = SignInOptionsQuery['signInOptions'];

const Aside = ({ options }: { readonly options: Options | undefined }) =>
  options?.demo
    ? 'A demo sends no mail to anybody: what it writes is found in its inbox.'
    : 'No account? Ask an administrator to invite you.';

const WaysIn = ({ options, onSignedIn }: { readonly options: Options; readonly onSignedIn: () => void }) => {
  const { demo, signOnName, signOnUrl } = options;
  const shorter = (demo || signOnUrl !== null) && (
    <OrWithPassword>
      {demo && <EnterDemo onSignedIn={onSignedIn} />}
      {signOnUrl !== null && <SignOnButton name={signOnName} url={signOnUrl} secondary={demo} />}
    </OrWithPassword>
  );
  return <SignInForm shorter={shorter} onSignedIn={onSignedIn} />;
};
