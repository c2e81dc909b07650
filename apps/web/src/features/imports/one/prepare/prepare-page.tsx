import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ImportDetailFragment } from '../../../../generated/graphql';
import { ErrorState, PageHeader, Panel, PanelSkeleton, plural, type UserError } from '../../../../shared';
import { assign, missingTargets, type Target } from '../../mapping';
import type { Choices } from './choices';
import { ColumnsTable } from './columns-table';
import { DryRunResult } from './dry-run-result';
import { Options } from './options';
import { RequiredTargets } from './required-targets';

/** Whether the dry run on the page answers what is chosen now. */
export type Tried = 'never' | 'as chosen' | 'otherwise';

interface PreparePageProps {
  readonly file: ImportDetailFragment;
  readonly error: Error | undefined;
  readonly targets: readonly Target[] | undefined;
  readonly choices: Choices;
  readonly demo: boolean;
  readonly errors: readonly UserError[];
  readonly busy: boolean;
  readonly tried: Tried;
  readonly onChange: (patch: Partial<Choices>) => void;
  readonly onDryRun: () => void;
  readonly onRun: () => void;
  readonly onRetry: () => void;
}

export const PreparePage = (props: PreparePageProps) => {
  const { file, targets, choices, errors, error, tried } = props;
  const missing = missingTargets(choices.mapping, targets ?? []);
  const result = tried === 'as chosen' ? file.dryRun : null;
  return (
    <>
      <PageHeader
        title={file.fileName}
        subtitle={`${plural(file.rowCount, 'row')}, ${plural(file.columns.length, 'column')}. Nothing is saved yet.`}
      />
      <Stack spacing={2.5}>
        {error && <ErrorState error={error} onRetry={props.onRetry} />}
        <Panel flush title="1. What each column means">
          {targets ? (
            <>
              <RequiredTargets targets={targets} mapping={choices.mapping} />
              <ColumnsTable
                columns={file.columns}
                sampleRows={file.sampleRows}
                targets={targets}
                mapping={choices.mapping}
                onAssign={(column, target) => props.onChange({ mapping: assign(choices.mapping, column, target) })}
              />
            </>
          ) : (
            <PanelSkeleton lines={6} />
          )}
        </Panel>
        <Panel title="2. How to read it">
          <Options choices={choices} demo={props.demo} onChange={props.onChange} />
        </Panel>
        <Panel title="3. See what would happen">
          <Stack spacing={2}>
            {errors.map(({ message }) => (
              <Alert key={message} severity="error">
                {message}
              </Alert>
            ))}
            {tried === 'otherwise' && (
              <Alert severity="info">You changed something since the last dry run. Make another one to see what it does.</Alert>
            )}
            {result ? (
              <DryRunResult
                result={result}
                actions={<Actions {...props} orders={result.orders} cannotRead={missing.length > 0} />}
              />
            ) : (
              <Actions {...props} orders={undefined} cannotRead={missing.length > 0} />
            )}
          </Stack>
        </Panel>
      </Stack>
    </>
  );
};

interface ActionsProps extends Pick<PreparePageProps, 'busy' | 'onDryRun' | 'onRun'> {
  /** How many the dry run would save; undefined before there is one. */
  readonly orders: number | undefined;
  readonly cannotRead: boolean;
}

const Actions = ({ orders, cannotRead, busy, onDryRun, onRun }: ActionsProps) => (
  <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
    {orders !== undefined && (
      <Button variant="contained" onClick={onRun} disabled={busy || orders === 0}>
        Import {plural(orders, 'order')}
      </Button>
    )}
    <Button
      variant={orders === undefined ? 'contained' : 'outlined'}
      color={orders === undefined ? 'primary' : 'inherit'}
      loading={busy}
      disabled={cannotRead}
      onClick={onDryRun}
    >
      {orders === undefined ? 'Dry run' : 'Dry run again'}
    </Button>
  </Stack>
);
