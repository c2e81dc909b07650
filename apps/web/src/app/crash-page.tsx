import { useRouteError } from 'react-router';
import { ErrorState } from '../shared/error-state';
import { PageHeader } from '../shared/page-header';

/** Where a page threw while drawing: says so in its place, and reloading is the way on. */
export const CrashPage = () => {
  const error = useRouteError();
  return (
    <>
      <PageHeader title="This page stopped" />
      <ErrorState error={error} onRetry={() => window.location.reload()} />
    </>
  );
};
