import { useQuery } from '@apollo/client/react';
import { WorkspaceSettingsDocument } from '../../../generated/graphql';
import { ErrorState, TableSkeleton } from '../../../shared';
import { WorkspaceForm } from './workspace-form';

export const WorkspaceSection = () => {
  const { data, error, refetch } = useQuery(WorkspaceSettingsDocument, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  if (!data?.viewer) return <TableSkeleton rows={5} columns={2} />;
  return <WorkspaceForm saved={data.viewer.workspace} />;
};
