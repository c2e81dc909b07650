import Skeleton from '@mui/material/Skeleton';
import { HeaderSkeleton, PanelSkeleton } from '../../../shared';
import { SegmentLayout } from './segment-layout';

export const SegmentSkeleton = () => (
  <>
    <HeaderSkeleton />
    <SegmentLayout
      question={[1, 2, 3].map((row) => <Skeleton key={row} variant="rounded" height={46} />)}
      answer={
        <>
          <PanelSkeleton height={290} lines={5} />
          <PanelSkeleton height={340} lines={6} />
        </>
      }
      customers={<PanelSkeleton lines={8} />}
    />
  </>
);
