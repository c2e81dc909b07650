import { useQuery } from '@apollo/client/react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { CampaignDesignByIdDocument, type CampaignDesignFragment } from '../../../generated/graphql';
import { EmptyState, ErrorState, HeaderSkeleton, LinkButton, PageHeader, PanelSkeleton, useMay } from '../../../shared';
import { AudienceView } from '../audience/audience-view';
import { DesignView } from '../design/design-view';
import { ReportView } from '../report/report-view';
import { ReviewView } from '../review/review-view';
import { NewCampaignView } from '../start/new-campaign-view';

/** Everything under /campaigns but the list: a new campaign, the steps to its launch, and what came of it. */
export const CampaignView = () => {
  const { id } = useParams();
  return id === undefined ? <NewCampaignView /> : <ExistingCampaign key={id} id={id} />;
};

const ExistingCampaign = ({ id }: { readonly id: string }) => {
  const { data, error, refetch } = useQuery(CampaignDesignByIdDocument, { variables: { id } });
  if (data?.campaign) return <Steps campaign={data.campaign} />;
  if (error) {
    return (
      <>
        <PageHeader title="Campaign" />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (data) return <NoSuchCampaign />;
  return (
    <>
      <HeaderSkeleton />
      <PanelSkeleton lines={8} height={480} />
    </>
  );
};

const NoSuchCampaign = () => (
  <>
    <PageHeader title="Campaign" />
    <EmptyState
      title="This campaign does not exist"
      text="It may have been deleted while it was a draft."
      action={<LinkButton to="/campaigns">See all campaigns</LinkButton>}
    />
  </>
);

/** A draft can be worked on by those who may; what was launched can only be read. */
const Steps = ({ campaign }: { readonly campaign: CampaignDesignFragment }) => {
  const mayWrite = useMay()('campaigns:write');
  if (campaign.status !== 'DRAFT') {
    return (
      <Routes>
        <Route path="report" element={<ReportView id={campaign.id} />} />
        <Route path="*" element={<Navigate to={`/campaigns/${campaign.id}/report`} replace />} />
      </Routes>
    );
  }
  if (!mayWrite) {
    return (
      <Routes>
        <Route path="review" element={<ReviewView campaign={campaign} />} />
        <Route path="*" element={<Navigate to={`/campaigns/${campaign.id}/review`} replace />} />
      </Routes>
    );
  }
  return (
    <Routes>
      <Route path="design" element={<DesignView campaign={campaign} />} />
      <Route path="audience" element={<AudienceView campaign={campaign} />} />
      <Route path="review" element={<ReviewView campaign={campaign} />} />
      <Route path="*" element={<Navigate to={`/campaigns/${campaign.id}/design`} replace />} />
    </Routes>
  );
};
