import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import type { ImportDetailFragment, ImportProblemsQuery } from '../../../../generated/graphql';
import { ErrorState, IfMay, LinkButton, PageHeader, Panel, StatusPill, useFormat } from '../../../../shared';
import { type ImportKindFacts, ORDERS, savedOf } from '../../kinds';
import { IMPORT_STATUS } from '../../status';
import { type Figure, Figures } from '../figures';
import { NextSteps } from './next-steps';
import { ProblemsPanel } from './problems-panel';
import { Running } from './running';
import { UndoButton } from './undo-button';

interface OutcomePageProps {
  readonly file: ImportDetailFragment;
  /** What the file holds; undefined until it is known. */
  readonly kind: ImportKindFacts | undefined;
  readonly error: Error | undefined;
  readonly problems: NonNullable<ImportProblemsQuery['import']>['problems'] | undefined;
  readonly loadingMore: boolean;
  readonly cancelling: boolean;
  readonly startingUndo: boolean;
  readonly onRetry: () => void;
  /** Answers why it was refused, or nothing. */
  readonly onCancel: () => Promise<string | undefined>;
  /** Answers why it was refused, or nothing. */
  readonly onUndo: () => Promise<string | undefined>;
  readonly onMore: () => void;
}

export const OutcomePage = (props: OutcomePageProps) => {
  const { file, error, startingUndo, onUndo } = props;
  return (
    <>
      <PageHeader
        title={file.fileName}
        subtitle={<Subtitle file={file} />}
        actions={
          file.status !== 'RUNNING' && (
            <>
              {file.canUndo && (
                <IfMay permission="imports:write">
                  <UndoButton busy={startingUndo} onUndo={onUndo} />
                </IfMay>
              )}
              <LinkButton to="/imports" variant="outlined" color="inherit">
                All imports
              </LinkButton>
            </>
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

const severityOf = ({ status, keptRows }: ImportDetailFragment) => {
  if (status === 'FAILED') return 'error';
  return status === 'UNDONE' && keptRows === 0 ? 'success' : 'warning';
};

const figuresOf = (file: ImportDetailFragment, kind: ImportKindFacts | undefined): readonly Figure[] => [
  { label: 'rows in the file', value: file.rowCount },
  ...(file.kind === ORDERS
    ? [
        { label: 'orders saved', value: file.ordersSaved },
        { label: 'customers', value: file.customersSaved },
      ]
    : [{ label: `${(kind?.plural ?? 'rows').toLowerCase()} saved`, value: file.rowsSaved }]),
  { label: 'notes', value: file.notedCount },
  { label: 'problems', value: file.problemCount, tone: 'warning' },
];

const Subtitle = ({ file: { status, finishedAt } }: { readonly file: ImportDetailFragment }) => {
  const format = useFormat();
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
      <StatusPill tone={IMPORT_STATUS[status].tone}>{IMPORT_STATUS[status].label}</StatusPill>
      {finishedAt && <span>finished {format.dateTime(finishedAt)}</span>}
    </Stack>
  );
};

const Over = ({ file, kind, problems, loadingMore, onMore }: OutcomePageProps) => (
  <>
    {file.message && file.status !== 'DONE' && <Alert severity={severityOf(file)}>{file.message}</Alert>}
    <Panel title={file.status === 'UNDONE' ? 'What had been saved' : 'What was saved'}>
      <Figures figures={figuresOf(file, kind)} />
    </Panel>
    {file.status === 'DONE' && savedOf(file) > 0 && <NextSteps />}
    {problems && problems.totalCount > 0 && (
      <ProblemsPanel problems={problems} errorFileUrl={file.errorFileUrl} loadingMore={loadingMore} onMore={onMore} />
    )}
  </>
);
