import { useEffect } from 'react';
import { isAbout, useMay } from '../../../shared';
import type { CatalogIndex } from '../builder/catalog-index';
import { SavedFrame, type SavedSegment } from './saved-frame';
import { SegmentEditor } from './segment-editor';
import { useQuestion } from './use-question';
import { useSegmentAutosave } from './use-segment-autosave';

interface SavedSegmentViewProps {
  readonly segment: SavedSegment;
  readonly index: CatalogIndex;
}

/** A saved segment: every complete edit is saved by itself, an incomplete one waits until it is a question. */
export const SavedSegmentView = ({ segment, index }: SavedSegmentViewProps) => {
  const saving = useSegmentAutosave(segment);
  const { autosaver } = saving;
  const question = useQuestion(segment.filter, index, { compares: true });
  const { builder, complete } = question;
  const maySave = useMay()('segments:write');
  const { filter, canUndo } = builder;

  // What was loaded is drawn in the builder's own form; only an edit makes it another filter.
  const edited = canUndo || builder.canRedo;
  useEffect(() => {
    if (maySave && complete && edited && filter !== autosaver.snapshot().value.filter) autosaver.edit({ filter });
  }, [autosaver, complete, edited, filter, maySave]);

  return (
    <SavedFrame
      segment={segment}
      saving={saving}
      builder={builder}
      complete={complete}
      shown={(error) => isAbout(error, 'filter') && question.live.problem?.path !== undefined}
      onTheirs={(theirs) => builder.replace(theirs.filter)}
    >
      <SegmentEditor question={question} index={index} segmentId={segment.id} />
    </SavedFrame>
  );
};
