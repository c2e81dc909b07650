import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { formatNumber } from '../../../shared';
import { LaunchDialog } from './launch-dialog';
import type { ReviewedCampaign } from './review-page';

interface LaunchButtonProps {
  readonly review: ReviewedCampaign['review'];
  readonly name: string;
  readonly launching: boolean;
  readonly onLaunch: () => Promise<void>;
}

export const LaunchButton = ({ review: { recipients, checks }, name, launching, onLaunch }: LaunchButtonProps) => {
  const reasonId = useId();
  const [asking, setAsking] = useState(false);
  const blockers = checks.filter(({ level }) => level === 'BLOCKER');
  const blocked = blockers.length > 0 || recipients === 0;
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
          {blockers[0]?.message ?? 'Nobody would get it.'}
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
