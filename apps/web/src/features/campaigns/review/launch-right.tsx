import Alert from '@mui/material/Alert';
import { type May, useMay } from '../../../shared';
import type { ReviewedCampaign } from './review-page';

/** Why somebody else has to launch it; undefined when the viewer may. */
export const whyNotLaunch = (
  { needsOtherLauncher }: Pick<ReviewedCampaign, 'needsOtherLauncher'>,
  may: May,
): string | undefined => {
  if (!may('campaigns:launch')) return 'Your role does not launch campaigns. An approver or an administrator does.';
  if (needsOtherLauncher) return 'You edited this campaign last, and the workspace wants four eyes: somebody else launches it.';
  return undefined;
};

export const LaunchRight = ({ campaign }: { readonly campaign: ReviewedCampaign }) => {
  const reason = whyNotLaunch(campaign, useMay());
  return reason ? <Alert severity="info">{reason}</Alert> : null;
};
