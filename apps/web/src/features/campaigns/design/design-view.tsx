import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { type CampaignDesignFragment, CampaignPreviewDocument, MergeFieldsDocument } from '../../../generated/graphql';
import { LeaveUnsaved } from '../../../shared';
import { DesignPage } from './design-page';
import { useDesignAutosave } from './use-design-autosave';

export const DesignView = ({ campaign }: { readonly campaign: CampaignDesignFragment }) => {
  const navigate = useNavigate();
  const design = useDesignAutosave(campaign);
  const fields = useQuery(MergeFieldsDocument);
  const preview = useQuery(CampaignPreviewDocument, { variables: { id: campaign.id }, fetchPolicy: 'no-cache' });
  const savedAt = design.state.kind === 'saved' ? design.state.at : undefined;
  const { refetch } = preview;

  useEffect(() => {
    // The server draws the preview, as it draws the message itself: there is no second renderer that could disagree.
    if (savedAt !== undefined) void refetch().catch(() => undefined);
  }, [savedAt, refetch]);

  return (
    <>
      <DesignPage
        id={campaign.id}
        design={design.value}
        state={design.state}
        mergeFields={fields.data?.mergeFields ?? []}
        preview={(preview.data ?? preview.previousData)?.campaign?.preview}
        previewError={preview.error}
        onEdit={design.edit}
        onSave={() => void design.flush()}
        onKeepMine={() => void design.keepMine()}
        onTakeTheirs={() => void design.takeTheirs()}
        onNext={() => void navigate(`/campaigns/${campaign.id}/audience`)}
      />
      <LeaveUnsaved unsaved={design.state.kind !== 'saved'} save={design.flush} />
    </>
  );
};
