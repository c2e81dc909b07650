import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { NumberText, Panel, VisuallyHidden } from '../../../shared';
import type { Live } from '../builder/use-live-audience';
import { lowered } from '../builder/words';
import type { BreakdownChoice } from './use-breakdown-choice';

interface BreakdownPanelProps {
  readonly live: Live;
  readonly choice: BreakdownChoice;
  /** There is no answer and none is under way. */
  readonly idle: boolean;
}

/** The height of a row; the panel grows to the most rows it has shown and never shrinks, so that nothing below it jumps. */
const ROW = 44;
const FIRST_ROWS = 4;

/** A table whose rows are drawn as bars as well. */
export const BreakdownPanel = ({ live: { answer, stale }, choice, idle }: BreakdownPanelProps) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const slices = answer?.audience.breakdown ?? [];
  const rows = useRef(FIRST_ROWS);
  rows.current = Math.max(rows.current, slices.length);
  const largest = Math.max(1, ...slices.map(({ count }) => count));
  if (!choice.current) return null;
  const title = `By ${lowered(choice.current.label)}`;
  return (
    <Panel
      title={title}
      action={
        <>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            aria-label="Change what the customers are counted by"
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            Change
          </Button>
          <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
            {choice.options.map(({ key, label }) => (
              <MenuItem
                key={key}
                selected={key === choice.current?.key}
                onClick={() => {
                  setAnchor(null);
                  choice.choose(key);
                }}
              >
                {label}
              </MenuItem>
            ))}
          </Menu>
        </>
      }
    >
      <Box sx={{ minHeight: rows.current * ROW }}>
        {!answer && !idle && <Bones />}
        {answer && slices.length === 0 && !stale && <Typography sx={{ color: 'text.secondary' }}>Nobody matches.</Typography>}
        {idle && !answer && <Typography sx={{ color: 'text.secondary' }}>Shown as soon as there is an answer.</Typography>}
        {slices.length > 0 && (
          <Box component="table" aria-busy={stale} data-stale={stale} sx={{ width: '100%', borderCollapse: 'collapse' }}>
            <caption>
              <VisuallyHidden>{title}, customers who match</VisuallyHidden>
            </caption>
            <tbody>
              {slices.map(({ value, label, count }) => (
                <Box component="tr" key={`${value}-${label}`} sx={{ display: 'block', pb: 1.5 }}>
                  <Box
                    component="th"
                    scope="row"
                    sx={{
                      display: 'inline-block',
                      width: '70%',
                      textAlign: 'start',
                      fontWeight: 400,
                      p: 0,
                      overflowWrap: 'anywhere',
                    }}
                  >
                    <Typography component="span">{label}</Typography>
                  </Box>
                  <Box
                    component="td"
                    sx={{ display: 'inline-block', width: '30%', textAlign: 'end', p: 0, verticalAlign: 'top' }}
                  >
                    <Typography component="span">
                      <NumberText value={count} strong />
                    </Typography>
                  </Box>
                  <Bar share={count / largest} faint={value === null || stale} />
                </Box>
              ))}
            </tbody>
          </Box>
        )}
      </Box>
    </Panel>
  );
};

const Bar = ({ share, faint }: { readonly share: number; readonly faint: boolean }) => (
  <Box
    component="td"
    aria-hidden
    sx={{ display: 'block', height: 8, p: 0, borderRadius: 1, bgcolor: 'divider', overflow: 'hidden' }}
  >
    <Box
      sx={{ width: `${100 * share}%`, height: 1, bgcolor: faint ? 'text.disabled' : 'primary.main', transition: 'width 200ms' }}
    />
  </Box>
);

const Bones = () =>
  [70, 55, 40, 30].map((width) => (
    <Box key={width} sx={{ pb: 1.5 }}>
      <Skeleton width={`${width}%`} />
      <Skeleton height={8} variant="rounded" />
    </Box>
  ));
