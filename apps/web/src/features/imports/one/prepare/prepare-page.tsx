import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ImportDetailFragment } from '../../../../generated/graphql';
import { ErrorState, HIDDEN, IfMay, PageHeader, Panel, PanelSkeleton, plural, type UserError, useMay } from '../../../../shared';
import { type ImportKindFacts, kindCount, ORDERS } from '../../kinds';
import { assign, fitting, type MappingEntry, missingTargets, type Target, withTransform } from '../../mapping';
import type { Choices } from './choices';
import { ColumnsTable } from './columns-table';
import { DryRunResult } from './dry-run-result';
import { Options } from './options';
import { RequiredTargets } from './required-targets';
import { SavedMappings } from './saved-mappings';

/** Whether the dry run on the page answers what is chosen now. */
export type Tried = 'never' | 'as chosen' | 'otherwise';

interface PreparePageProps {
  readonly file: ImportDetailFragment;
  readonly error: Error | undefined;
  /** What the file holds; undefined until it is known. */
  readonly kind: ImportKindFacts | undefined;
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
  const { file, kind, targets, choices, errors, error, tried } = props;
  const may = useMay();
  const missing = missingTargets(choices.mapping, targets ?? []);
  const result = tried === 'as chosen' ? file.dryRun : null;
  const isOrders = file.kind === ORDERS;
  const remap = (mapping: readonly MappingEntry[]) => props.onChange({ mapping });
  return (
    <>
      <PageHeader
        title={file.fileName}
        subtitle={`${kind?.plural ?? 'File'}: ${plural(file.rowCount, 'row')}, ${plural(file.columns.length, 'column')}. Nothing is saved yet.`}
      />
      <Stack spacing={2.5}>
        {error && <ErrorState error={error} onRetry={props.onRetry} />}
        {!may('imports:write') && <Alert severity="info">Your role sees imports, and does not run them.</Alert>}
        {!may('personal:read') && (
          <Alert severity="info">The rows of the file are {HIDDEN}: they may hold email addresses and the like.</Alert>
        )}
        <Panel flush title="1. What each column means">
          {targets ? (
            <>
              <RequiredTargets targets={targets} mapping={choices.mapping} />
              <SavedMappings
                kind={file.kind}
                mapping={choices.mapping}
                suggestedName={file.suggestedMappingName}
                onUse={(mapping) => remap(fitting(mapping, file.columns))}
              />
              <ColumnsTable
                columns={file.columns}
                sampleRows={file.sampleRows}
                targets={targets}
                mapping={choices.mapping}
                onAssign={(column, target) => remap(assign(choices.mapping, column, target))}
                onTransform={(column, transform) => remap(withTransform(choices.mapping, column, transform))}
              />
            </>
          ) : (
            <PanelSkeleton lines={6} />
          )}
        </Panel>
        {isOrders && (
          <Panel title="2. How to read it">
            <Options choices={choices} demo={props.demo} onChange={props.onChange} />
          </Panel>
        )}
        <Panel title={`${isOrders ? 3 : 2}. See what would happen`}>
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
                kind={file.kind}
                actions={
                  <Actions {...props} count={isOrders ? result.orders : result.goodRows} cannotRead={missing.length > 0} />
                }
              />
            ) : (
              <Actions {...props} count={undefined} cannotRead={missing.length > 0} />
            )}
          </Stack>
        </Panel>
      </Stack>
    </>
  );
};

interface ActionsProps extends Pick<PreparePageProps, 'busy' | 'kind' | 'onDryRun' | 'onRun'> {
  /** How many the dry run would save; undefined before there is one. */
  readonly count: number | undefined;
  readonly cannotRead: boolean;
}

const Actions = ({ kind, count, cannotRead, busy, onDryRun, onRun }: ActionsProps) => (
  <IfMay permission="imports:write">
    <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {count !== undefined && (
        <Button variant="contained" onClick={onRun} disabled={busy || count === 0}>
          Import {kindCount(kind, count)}
        </Button>
      )}
      <Button
        variant={count === undefined ? 'contained' : 'outlined'}
        color={count === undefined ? 'primary' : 'inherit'}
        loading={busy}
        disabled={cannotRead}
        onClick={onDryRun}
      >
        {count === undefined ? 'Dry run' : 'Dry run again'}
      </Button>
    </Stack>
  </IfMay>
);
