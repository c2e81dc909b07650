import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import type { CampaignSegmentChoicesQuery } from '../../../generated/graphql';
import { formatNumber } from '../../../shared';

type Segment = CampaignSegmentChoicesQuery['segments']['nodes'][number];

export const SegmentChoice = ({ segment, chosen }: { readonly segment: Segment; readonly chosen: boolean }) => (
  <FormControlLabel
    value={segment.id}
    control={<Radio />}
    disabled={!segment.audience}
    disableTypography
    label={
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flex: 1, minWidth: 0 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="subtitle1" sx={{ lineHeight: 1.4, overflowWrap: 'anywhere' }}>
            {segment.name}
          </Typography>
          <Typography variant="body2" component="p" color={chosen ? 'inherit' : 'textSecondary'}>
            {segment.audience?.sentence ?? 'It cannot be asked any more. Open the segment to see why.'}
          </Typography>
        </Box>
        {segment.audience && (
          <Typography variant="subtitle1" component="span">
            {formatNumber(segment.audience.count)}
          </Typography>
        )}
      </Box>
    }
    sx={{
      m: 0,
      pl: 1,
      pr: 2,
      py: 1.5,
      gap: 0.5,
      borderTop: 1,
      borderColor: 'divider',
      '&:first-of-type': { borderTop: 0, borderRadius: '10px 10px 0 0' },
      '&:last-of-type': { borderRadius: '0 0 10px 10px' },
      bgcolor: chosen ? 'soft.accent' : undefined,
      color: chosen ? 'soft.onAccent' : undefined,
      '&:hover': { bgcolor: chosen ? 'soft.accent' : 'soft.neutral' },
    }}
  />
);
