import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import type { ImportDetailFragment, ImportProblemsQuery } from '../../../../generated/graphql';
import { ErrorState, LinkButton, PageHeader, Panel, StatusPill, useFormat } from '../../../../shared';
import { IMPORT_STATUS } from '../../status';
import { Figures } from '../figures';
import { NextSteps } from './next-steps';
import { ProblemsPanel } from './problems-panel';
import { Running } from './running';

interface OutcomePageProps {
  readonly file: ImportDetailFragment;
  readonly error: Error | undefined;
  readonly problems: NonNullable<ImportProblemsQuery['import']>['problems'] | undefined;
  readonly loadingMore: boolean;
  readonly cancelling: boolean;
  readonly onRetry: () => void;
  /** Answers why it was refused, or nothing. */
  readonly onCancel: () => Promise<string | undefined>;
  readonly onMore: () => void;
}

export const OutcomePage = (props: OutcomePageProps) => {
  const { file, error } = props;
  return (
    <>
      <PageHeader
        title={file.fileName}
        subtitle={<Subtitle file={file} />}
        actions={
          file.status !== 'RUNNING' && (
            <LinkButton to="/imports" variant="outlined" color="inherit">
              All imports
            </LinkButton>
          )
        }
      />
      <Stack spacing={2.5}>
        {error && <ErrorState error={error} onRetry={props.onRetry} />}
        {file.status === 'RUNNING' ? (
          <Running file={file} cancelling={props.cancelling} onCancel={props.onCancel} />
        ) : (
          <Over {...props} />
        )}
      </Stack>
    </>
  );
};

const Subtitle = ({ file: { status, finishedAt } }: { readonly file: ImportDetailFragment }) => {
  const format = useFormat();
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
      <StatusPill tone={IMPORT_STATUS[status].tone}>{IMPORT_STATUS[status].label}</StatusPill>
      {finishedAt && <span>finished {format.dateTime(finishedAt)}</span>}
    </Stack>
  );
};

const Over = ({ file, problems, loadingMore, onMore }: OutcomePageProps) => (
  <>
    {file.message && file.status !== 'DONE' && (
      <Alert severity={file.status === 'FAILED' ? 'error' : 'warning'}>{file.message}</Alert>
    )}
    <Panel title="What was saved">
      <Figures
        figures={[
          { label: 'rows in the file', value: file.rowCount },
          { label: 'orders saved', value: file.ordersSaved },
          { label: 'customers', value: file.customersSaved },
          { label: 'problems', value: file.problemCount, tone: 'warning' },
        ]}
      />
    </Panel>
    {file.status === 'DONE' && file.ordersSaved > 0 && <NextSteps />}
    {problems && problems.totalCount > 0 && (
      <ProblemsPanel problems={problems} errorFileUrl={file.errorFileUrl} loadingMore={loadingMore} onMore={onMore} />
    )}
  </>
);
