import { useApolloClient } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { type SegmentQuery, TheirSegmentDocument } from '../../../generated/graphql';
import {
  errorAt,
  isAbout,
  LeaveUnsaved,
  PageHeader,
  plural,
  type SaveState,
  SaveStatus,
  type UserError,
  useAskBeforeClosing,
  useMay,
} from '../../../shared';
import type { Builder } from '../builder/use-builder';
import { kindLabel } from '../kinds';
import { ConflictNotice } from './conflict-notice';
import { NameFields } from './name-fields';
import { SaveRefusal } from './save-refusal';
import { SegmentActions } from './segment-actions';
import { segmentFields, type useSegmentAutosave } from './use-segment-autosave';

export type SavedSegment = NonNullable<SegmentQuery['segment']>;

interface SavedFrameProps {
  readonly segment: SavedSegment;
  readonly saving: ReturnType<typeof useSegmentAutosave>;
  /** Left out where there is no filter to edit. */
  readonly builder?: Builder;
  /** False while an edit is not yet a question, and so is not saved. */
  readonly complete?: boolean;
  /** Whether a refusal stands at a condition already. */
  readonly shown?: (error: UserError) => boolean;
  readonly onTheirs?: (theirs: SavedSegment) => void;
  readonly children: ReactNode;
}

/** What every saved segment has around its question: its name, what can be done with it, and how saving goes. */
export const SavedFrame = ({ segment, saving, builder, complete = true, shown, onTheirs, children }: SavedFrameProps) => {
  const client = useApolloClient();
  const { autosaver, value, state } = saving;
  const maySave = useMay()('segments:write');
  const unsaved = maySave && (state.kind !== 'saved' || !complete);
  useAskBeforeClosing(unsaved);
  const errors = state.kind === 'refused' ? state.errors : [];
  return (
    <>
      <PageHeader
        title={value.name || 'Segment'}
        heading={
          <NameFields
            name={value.name}
            description={value.description}
            readOnly={!maySave}
            problem={errorAt(errors, 'name')}
            onName={(name) => autosaver.edit({ name })}
            onDescription={(description) => autosaver.edit({ description })}
          />
        }
        subtitle={
          <>
            {kindLabel(segment.kind)} segment · <SavedWords maySave={maySave} complete={complete} state={state} />
            {segment.campaignCount > 0 && ` · used in ${plural(segment.campaignCount, 'campaign')}`}
          </>
        }
        actions={<SegmentActions segment={segment} {...(builder && { builder })} flush={() => autosaver.flush()} />}
      />
      {state.kind === 'conflict' && (
        <ConflictNotice
          mine={value}
          fetchTheirs={async () =>
            (await client.query({ query: TheirSegmentDocument, variables: { id: segment.id } })).data?.segment ?? undefined
          }
          onReload={(theirs) => {
            onTheirs?.(theirs);
            autosaver.replace(segmentFields(theirs), theirs.version);
          }}
          onKeepMine={({ version }) => void autosaver.keepMine(version)}
        />
      )}
      <SaveRefusal
        state={state}
        shown={(error) => isAbout(error, 'name') || shown?.(error) === true}
        onRetry={() => void autosaver.flush()}
      />
      {children}
      <LeaveUnsaved unsaved={unsaved} save={async () => (await autosaver.flush()) && complete} />
    </>
  );
};

interface SavedWordsProps {
  readonly maySave: boolean;
  readonly complete: boolean;
  readonly state: SaveState;
}

const SavedWords = ({ maySave, complete, state }: SavedWordsProps) => {
  if (!maySave) return 'changes that your role makes here are not saved';
  return complete ? <SaveStatus state={state} /> : 'the incomplete edit is not saved';
};
