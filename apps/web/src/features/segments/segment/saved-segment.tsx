import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { type SegmentQuery, TheirSegmentDocument } from '../../../generated/graphql';
import { errorAt, isAbout, LeaveUnsaved, PageHeader, plural, SaveStatus, useAskBeforeClosing } from '../../../shared';
import type { CatalogIndex } from '../builder/catalog-index';
import { ConflictNotice } from './conflict-notice';
import { NameFields } from './name-fields';
import { SaveRefusal } from './save-refusal';
import { SegmentActions } from './segment-actions';
import { SegmentEditor } from './segment-editor';
import { useQuestion } from './use-question';
import { segmentFields, useSegmentAutosave } from './use-segment-autosave';

export type SavedSegment = NonNullable<SegmentQuery['segment']>;

const KINDS = { DYNAMIC: 'Dynamic segment', STATIC: 'Static segment', MANUAL: 'Manual segment' } as const;

interface SavedSegmentViewProps {
  readonly segment: SavedSegment;
  readonly index: CatalogIndex;
}

/** A saved segment: every complete edit is saved by itself, an incomplete one waits until it is a question. */
export const SavedSegmentView = ({ segment, index }: SavedSegmentViewProps) => {
  const client = useApolloClient();
  const { autosaver, value, state } = useSegmentAutosave(segment);
  const question = useQuestion(segment.filter, index, { compares: true });
  const { builder, complete } = question;
  const { filter, canUndo } = builder;

  // What was loaded is drawn in the builder's own form; only an edit makes it another filter.
  const edited = canUndo || builder.canRedo;
  useEffect(() => {
    if (complete && edited && filter !== autosaver.snapshot().value.filter) autosaver.edit({ filter });
  }, [autosaver, complete, edited, filter]);

  const unsaved = state.kind !== 'saved' || !complete;
  useAskBeforeClosing(unsaved);

  const takeTheirs = (theirs: SavedSegment) => {
    builder.replace(theirs.filter);
    autosaver.replace(segmentFields(theirs), theirs.version);
  };
  const fetchTheirs = async () =>
    (await client.query({ query: TheirSegmentDocument, variables: { id: segment.id } })).data?.segment ?? undefined;
  const errors = state.kind === 'refused' ? state.errors : [];

  return (
    <>
      <PageHeader
        title={value.name || 'Segment'}
        heading={
          <NameFields
            name={value.name}
            description={value.description}
            problem={errorAt(errors, 'name')}
            onName={(name) => autosaver.edit({ name })}
            onDescription={(description) => autosaver.edit({ description })}
          />
        }
        subtitle={
          <>
            {KINDS[segment.kind]} · {complete ? <SaveStatus state={state} /> : 'the incomplete edit is not saved'}
            {segment.campaignCount > 0 && ` · used in ${plural(segment.campaignCount, 'campaign')}`}
          </>
        }
        actions={<SegmentActions segment={segment} builder={builder} flush={() => autosaver.flush()} />}
      />
      {state.kind === 'conflict' && (
        <ConflictNotice
          mine={value}
          fetchTheirs={fetchTheirs}
          onReload={takeTheirs}
          onKeepMine={({ version }) => void autosaver.keepMine(version)}
        />
      )}
      <SaveRefusal
        state={state}
        shown={(error) => isAbout(error, 'name') || (isAbout(error, 'filter') && question.live.problem?.path !== undefined)}
        onRetry={() => void autosaver.flush()}
      />
      <SegmentEditor question={question} index={index} segmentId={segment.id} />
      <LeaveUnsaved unsaved={unsaved} save={async () => (await autosaver.flush()) && complete} />
    </>
  );
};
