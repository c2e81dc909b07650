import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { SegmentFactsFragment } from '../../../generated/graphql';
import { Link, useFormat } from '../../../shared';
import { listMeaning } from '../kinds';
import { useSegmentCount } from './use-segment-count';

/** Of the link to a segment, where the focus goes when the row before it is deleted. */
export const segmentLinkId = (id: string): string => `segment-${id}`;

/** The name, and below it what the segment means in words. */
export const SegmentName = ({ segment }: { readonly segment: SegmentFactsFragment }) => {
  const { audience, error } = useSegmentCount(segment.id);
  const { day } = useFormat();
  const meaning = segment.kind === 'DYNAMIC' ? audience?.sentence : listMeaning(segment.kind, day(segment.createdAt));
  const text = segment.description ?? meaning;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Link
        id={segmentLinkId(segment.id)}
        to={`/segments/${segment.id}`}
        color="inherit"
        sx={{ fontWeight: 650, overflowWrap: 'break-word' }}
      >
        {segment.name}
      </Link>
      <Typography
        variant="body2"
        title={meaning}
        sx={{
          color: 'text.secondary',
          display: '-webkit-box',
          WebkitBoxOrient: 'vertical',
          WebkitLineClamp: 2,
          overflow: 'hidden',
          fontWeight: 400,
        }}
      >
        {text ?? (error ? 'What it means could not be read.' : <Skeleton component="span" width="60%" />)}
      </Typography>
    </Box>
  );
};
