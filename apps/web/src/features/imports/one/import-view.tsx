import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ImportByIdDocument, type ImportDetailFragment } from '../../../generated/graphql';
import { EmptyState, ErrorState, HeaderSkeleton, LinkButton, PageHeader, PanelSkeleton } from '../../../shared';
import { usePolling } from '../../../shared/use-polling';
import { OutcomeView } from './outcome/outcome-view';
import { PrepareView } from './prepare/prepare-view';

const WHILE_RUNNING = 500;

/** One file: what it holds, what would happen, what happened. */
export const ImportView = () => {
  const { id = '' } = useParams();
  const query = useQuery(ImportByIdDocument, { variables: { id } });
  const { data, previousData, error, refetch } = query;
  const file = (data ?? previousData)?.import ?? undefined;
  usePolling(query, file?.status === 'RUNNING', WHILE_RUNNING);

  if (file) return <One file={file} error={error} onRefresh={() => void refetch().catch(() => undefined)} />;
  if (error) {
    return (
      <>
        <PageHeader title="Import" />
        <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  if (data) return <NoSuchImport />;
  return (
    <>
      <HeaderSkeleton />
      <PanelSkeleton lines={8} height={420} />
    </>
  );
};

interface OneProps {
  readonly file: ImportDetailFragment;
  readonly error: Error | undefined;
  readonly onRefresh: () => void;
}

const One = ({ file, error, onRefresh }: OneProps) =>
  file.status === 'READY' ? (
    <PrepareView key={file.id} file={file} error={error} onRetry={onRefresh} />
  ) : (
    <OutcomeView file={file} error={error} onRefresh={onRefresh} />
  );

const NoSuchImport = () => (
  <>
    <PageHeader title="Import" />
    <EmptyState
      title="This import does not exist"
      text="It may belong to another workspace, or the address is incomplete."
      action={<LinkButton to="/imports">See all imports</LinkButton>}
    />
  </>
);
