import CheckRounded from '@mui/icons-material/CheckRounded';
import CloseRounded from '@mui/icons-material/CloseRounded';
import PriorityHighRounded from '@mui/icons-material/PriorityHighRounded';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import type { CheckLevel } from '../../../generated/graphql';
import { VisuallyHidden } from '../../../shared';

interface Check {
  readonly level: CheckLevel;
  readonly message: string;
}

const LEVELS: Record<CheckLevel, { readonly word: string; readonly colour: string; readonly Icon: typeof CheckRounded }> = {
  OK: { word: 'All right', colour: 'primary', Icon: CheckRounded },
  WARNING: { word: 'Warning', colour: 'warning', Icon: PriorityHighRounded },
  BLOCKER: { word: 'Must be mended', colour: 'error', Icon: CloseRounded },
};

const ORDER: readonly CheckLevel[] = ['BLOCKER', 'WARNING', 'OK'];

/** What stands in the way first, then what to think about, then what is in order. */
export const Checklist = ({ checks }: { readonly checks: readonly Check[] }) => (
  <List disablePadding>
    {ORDER.flatMap((level) => checks.filter((check) => check.level === level)).map(({ level, message }) => {
      const { word, colour, Icon } = LEVELS[level];
      return (
        <ListItem key={message} disableGutters sx={{ alignItems: 'flex-start', gap: 1.25, py: 0.75 }}>
          <Box
            aria-hidden
            sx={{
              display: 'grid',
              placeItems: 'center',
              flexShrink: 0,
              width: 20,
              height: 20,
              mt: '2px',
              borderRadius: '50%',
              bgcolor: `${colour}.main`,
              color: `${colour}.contrastText`,
            }}
          >
            <Icon sx={{ fontSize: 14 }} />
          </Box>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <VisuallyHidden>{word}: </VisuallyHidden>
            {message}
          </Box>
        </ListItem>
      );
    })}
  </List>
);
