import { NetworkStatus } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import {
  CancelImportDocument,
  type ImportDetailFragment,
  ImportProblemsDocument,
  UndoImportDocument,
} from '../../../../generated/graphql';
import { appendPage, problemOf, useAnnounce } from '../../../../shared';
import { kindCount, savedOf } from '../../kinds';
import { useImportKinds } from '../../use-import-kinds';
import { OutcomePage } from './outcome-page';

interface OutcomeViewProps {
  readonly file: ImportDetailFragment;
  readonly error: Error | undefined;
  readonly onRefresh: () => void;
}

const PAGE = 25;

export const OutcomeView = ({ file, error, onRefresh }: OutcomeViewProps) => {
  const { id, status } = file;
  const kind = useImportKinds().find(({ key }) => key === file.kind);
  const saved = savedOf(file);
  const announce = useAnnounce();
  const over = status !== 'RUNNING';
  const variables = { id, first: PAGE };
  const { data, networkStatus, fetchMore } = useQuery(ImportProblemsDocument, {
    variables,
    skip: !over || file.problemCount + file.notedCount === 0,
    fetchPolicy: 'no-cache',
  });
  const problems = data?.import?.problems;
  const [cancel, { loading: cancelling }] = useMutation(CancelImportDocument);
  const [undo, { loading: startingUndo }] = useMutation(UndoImportDocument);

  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && over)
      announce(status === 'UNDONE' ? 'The import is undone.' : `The import is over. ${kindCount(kind, saved)} saved.`);
    wasRunning.current = !over;
  }, [over, status, kind, saved, announce]);

  const cancelNow = async (): Promise<string | undefined> => {
    const { data: answer } = await cancel({ variables: { input: { id } } });
    onRefresh();
    return answer?.cancelImport.userErrors[0]?.message;
  };

  const undoNow = async (): Promise<string | undefined> => {
    const { data: answer } = await undo({ variables: { input: { id } } });
    onRefresh();
    return answer?.undoImport.userErrors[0]?.message;
  };

  return (
    <OutcomePage
      file={file}
      kind={kind}
      error={error}
      problems={problems}
      loadingMore={networkStatus === NetworkStatus.fetchMore}
      cancelling={cancelling}
      onRetry={onRefresh}
      startingUndo={startingUndo}
      onCancel={() => cancelNow().catch((cause) => problemOf(cause).text)}
      onUndo={() => undoNow().catch((cause) => problemOf(cause).text)}
      onMore={() =>
        void fetchMore({
          variables: { ...variables, after: problems?.pageInfo.endCursor ?? null },
          updateQuery: (sofar, { fetchMoreResult: next }) => {
            if (!sofar.import || !next.import) return next;
            return { import: { ...next.import, problems: appendPage(sofar.import.problems, next.import.problems) } };
          },
        })
      }
    />
  );
};
