import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { type ImportDetailFragment, ImportTargetsDocument, RunImportDocument } from '../../../../generated/graphql';
import { problemOf, type UserError, useNotify, useViewer } from '../../../../shared';
import { useImportKinds } from '../../use-import-kinds';
import { type Choices, initialChoices, sameChoices } from './choices';
import { PreparePage } from './prepare-page';

interface PrepareViewProps {
  readonly file: ImportDetailFragment;
  readonly error: Error | undefined;
  readonly onRetry: () => void;
}

export const PrepareView = ({ file, error, onRetry }: PrepareViewProps) => {
  const notify = useNotify();
  const { demo } = useViewer();
  const kinds = useImportKinds();
  const targets = useQuery(ImportTargetsDocument, { variables: { kind: file.kind } });
  const [choices, setChoices] = useState(() => initialChoices(file));
  /** What the dry run on the page was made with. */
  const [tried, setTried] = useState<Choices | undefined>(() => (file.dryRun ? initialChoices(file) : undefined));
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [run, running] = useMutation(RunImportDocument);

  const start = async (dryRun: boolean) => {
    const { returnPrefix, mapping, ...rest } = choices;
    const input = {
      id: file.id,
      ...rest,
      mapping: [...mapping],
      returnPrefix: returnPrefix.trim() === '' ? null : returnPrefix.trim(),
      dryRun,
    };
    const { data } = await run({ variables: { input } });
    const refusals = data?.runImport.userErrors ?? [];
    setErrors(refusals);
    if (dryRun && refusals.length === 0) setTried(choices);
  };
  const startSafely = (dryRun: boolean) =>
    void start(dryRun).catch((cause) => notify({ message: problemOf(cause).text, tone: 'error' }));

  return (
    <PreparePage
      file={file}
      kind={kinds.find(({ key }) => key === file.kind)}
      error={error ?? targets.error}
      targets={targets.data?.importTargets}
      choices={choices}
      demo={demo}
      errors={errors}
      busy={running.loading}
      tried={tried === undefined ? 'never' : sameChoices(tried, choices) ? 'as chosen' : 'otherwise'}
      onChange={(patch) => setChoices((before) => ({ ...before, ...patch }))}
      onDryRun={() => startSafely(true)}
      onRun={() => startSafely(false)}
      onRetry={() => {
        onRetry();
        void targets.refetch().catch(() => undefined);
      }}
    />
  );
};
