import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { formatNumber, useMay } from '../../../shared';
import { LaunchDialog } from './launch-dialog';
import { whyNotLaunch } from './launch-right';
import type { ReviewedCampaign } from './review-page';

interface LaunchButtonProps {
  readonly campaign: ReviewedCampaign;
  readonly name: string;
  readonly launching: boolean;
  readonly onLaunch: () => Promise<void>;
}

export const LaunchButton = ({ campaign, name, launching, onLaunch }: LaunchButtonProps) => {
  const reasonId = useId();
  const [asking, setAsking] = useState(false);
  const { recipients, checks } = campaign.review;
  const notMe = whyNotLaunch(campaign, useMay());
  const blockers = checks.filter(({ level }) => level === 'BLOCKER');
  const blocked = notMe !== undefined || blockers.length > 0 || recipients === 0;
  return (
    <>
      <Button
        variant="contained"
        disabled={blocked}
        aria-describedby={blocked ? reasonId : undefined}
        onClick={() => setAsking(true)}
      >
        Launch to {formatNumber(recipients)}
      </Button>
      {blocked && (
        <span id={reasonId} hidden>
          {notMe ?? blockers[0]?.message ?? 'Nobody would get it.'}
        </span>
      )}
      <LaunchDialog
        open={asking}
        name={name}
        recipients={recipients}
        launching={launching}
        onLaunch={() => void onLaunch().finally(() => setAsking(false))}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
