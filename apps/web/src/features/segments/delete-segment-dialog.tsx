import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { DeleteSegmentDocument, type SegmentFactsFragment } from '../../generated/graphql';
import { ConfirmDialog, plural, problemOf, useNotify } from '../../shared';

interface DeleteSegmentDialogProps {
  /** The segment to delete; the dialog is closed without one. */
  readonly segment: SegmentFactsFragment | undefined;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

export const DeleteSegmentDialog = ({ segment, onClose, onDeleted }: DeleteSegmentDialogProps) => {
  const notify = useNotify();
  const [problem, setProblem] = useState<string>();
  const [deleteSegment, { loading }] = useMutation(DeleteSegmentDocument, {
    update: (cache, { data }) => {
      const id = data?.deleteSegment.deletedId;
      if (id) cache.evict({ id: cache.identify({ __typename: 'Segment', id }) ?? '' });
    },
  });
  // The words stay while the dialog fades out.
  const [shown, setShown] = useState(segment);
  useEffect(() => {
    if (!segment) return;
    setShown(segment);
    setProblem(undefined);
  }, [segment]);

  const confirm = async () => {
    if (!segment) return;
    try {
      const { data } = await deleteSegment({ variables: { input: { id: segment.id, expectedVersion: segment.version } } });
      const refusal = data?.deleteSegment.userErrors[0];
      if (refusal) return setProblem(refusal.message);
      notify(`“${segment.name}” is deleted`);
      onDeleted();
    } catch (error) {
      const { title, text } = problemOf(error);
      setProblem(`${title}. ${text}`);
    }
  };

  const uses = shown?.campaignCount ?? 0;
  return (
    <ConfirmDialog
      open={segment !== undefined}
      title={`Delete “${shown?.name ?? ''}”?`}
      text={
        uses > 0
          ? `${plural(uses, 'campaign')} used it. Campaigns that were sent keep their recipients and their reports.`
          : 'The segment goes; the customers in it stay.'
      }
      confirmLabel="Delete segment"
      danger
      busy={loading}
      problem={problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
};
