import RefreshIcon from '@mui/icons-material/Refresh';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { NumberText, problemOf, StatusPill } from '../../../shared';
import { useSegmentCount } from './use-segment-count';

/** How many customers are in a segment now, counted when its row is shown. A count that failed does not hold up the others. */
export const SegmentCount = ({ id }: { readonly id: string }) => {
  const { audience, error, retry } = useSegmentCount(id);
  if (error && !audience) {
    const { title } = problemOf(error);
    return (
      <Tooltip title={title}>
        <IconButton size="small" aria-label={`${title}. Count again`} onClick={retry}>
          <RefreshIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    );
  }
  return <NumberText value={audience?.count} strong />;
};

const FEW = 50;

export const FewPill = ({ id }: { readonly id: string }) => {
  const { audience } = useSegmentCount(id);
  return audience && audience.count < FEW ? <StatusPill tone="warning">under {FEW}</StatusPill> : null;
};
