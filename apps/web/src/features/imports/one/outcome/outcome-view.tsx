import { NetworkStatus } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { CancelImportDocument, type ImportDetailFragment, ImportProblemsDocument } from '../../../../generated/graphql';
import { appendPage, plural, problemOf, useAnnounce } from '../../../../shared';
import { OutcomePage } from './outcome-page';

interface OutcomeViewProps {
  readonly file: ImportDetailFragment;
  readonly error: Error | undefined;
  readonly onRefresh: () => void;
}

const PAGE = 25;

export const OutcomeView = ({ file, error, onRefresh }: OutcomeViewProps) => {
  const { id, status, ordersSaved } = file;
  const announce = useAnnounce();
  const over = status !== 'RUNNING';
  const variables = { id, first: PAGE };
  const { data, networkStatus, fetchMore } = useQuery(ImportProblemsDocument, {
    variables,
    skip: !over || file.problemCount === 0,
    fetchPolicy: 'no-cache',
  });
  const problems = data?.import?.problems;
  const [cancel, { loading: cancelling }] = useMutation(CancelImportDocument);

  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && over) announce(`The import is over. ${plural(ordersSaved, 'order')} saved.`);
    wasRunning.current = !over;
  }, [over, ordersSaved, announce]);

  const cancelNow = async (): Promise<string | undefined> => {
    const { data: answer } = await cancel({ variables: { input: { id } } });
    onRefresh();
    return answer?.cancelImport.userErrors[0]?.message;
  };

  return (
    <OutcomePage
      file={file}
      error={error}
      problems={problems}
      loadingMore={networkStatus === NetworkStatus.fetchMore}
      cancelling={cancelling}
      onRetry={onRefresh}
      onCancel={() => cancelNow().catch((cause) => problemOf(cause).text)}
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
