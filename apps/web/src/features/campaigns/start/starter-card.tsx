import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import { MessageFrame } from '../../../shared/message-frame';
import type { Starter } from './starters';

interface StarterCardProps {
  readonly starter: Starter;
  readonly chosen: boolean;
}

/** A radio button that looks like the message that it stands for. */
export const StarterCard = ({ starter: { key, name, purpose, html }, chosen }: StarterCardProps) => (
  <FormControlLabel
    value={key}
    disableTypography
    control={
      <Radio
        sx={{
          position: 'absolute',
          top: 8,
          right: 8,
          zIndex: 1,
          bgcolor: 'background.paper',
          '&:hover': { bgcolor: 'background.paper' },
        }}
      />
    }
    label={
      <Box>
        <Box aria-hidden inert sx={{ pointerEvents: 'none', borderBottom: 1, borderColor: 'divider' }}>
          <MessageFrame html={filledIn(html)} title={`Design “${name}”`} width={520} height={184} />
        </Box>
        <Box sx={{ p: 2 }}>
          <Typography variant="subtitle2" component="p">
            {name}
          </Typography>
          <Typography variant="body2" color="textSecondary" component="p">
            {purpose}
          </Typography>
        </Box>
      </Box>
    }
    sx={{
      position: 'relative',
      display: 'block',
      m: 0,
      overflow: 'hidden',
      bgcolor: 'background.paper',
      borderRadius: 1,
      boxShadow: (theme) => `0 0 0 ${chosen ? 2 : 1}px ${chosen ? theme.vars.palette.primary.main : theme.vars.palette.divider}`,
      '&:hover': {
        boxShadow: (theme) =>
          `0 0 0 ${chosen ? 2 : 1}px ${chosen ? theme.vars.palette.primary.main : theme.vars.palette.field.edge}`,
      },
      '&:has(:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 3 },
    }}
  />
);

/** A picture of the design only; the preview of the draft is drawn by the server, as the message is. */
const filledIn = (html: string): string =>
  html.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, (_field, key: string) => (key.startsWith('customer.') ? 'Anna' : 'Your shop'));
