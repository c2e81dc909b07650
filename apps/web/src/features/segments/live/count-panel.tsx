import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { formatClock, formatNumber, formatShare, NumberText, Panel, StatusPill, useWorkspace } from '../../../shared';
import type { Live } from '../builder/use-live-audience';
import { ChangeLine } from './change-line';

export interface CountPanelProps {
  readonly live: Live;
  /** What keeps the question from being asked; the old numbers stay. */
  readonly waitingFor: string | undefined;
  /** Edits are compared with what they started from. */
  readonly compares?: boolean;
}

const CHANNELS = [
  { key: 'email', label: 'Email can reach' },
  { key: 'sms', label: 'SMS can reach' },
  { key: 'push', label: 'Push can reach' },
] as const;

const FEW = 50;

/** How many match now, and how many of them each channel can reach. Every line has its place before its number comes. */
export const CountPanel = ({ live, waitingFor, compares = false }: CountPanelProps) => {
  const { answer, stale, problem } = live;
  const audience = answer?.audience;
  const unknown = !answer && (waitingFor !== undefined || problem !== undefined);
  return (
    <Panel>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: 24 }}>
        <Typography variant="body2" component="h2" sx={{ color: 'text.secondary' }}>
          Match now
        </Typography>
        {answer && !stale && <SizeHint count={answer.audience.count} everyone={answer.everyone} />}
      </Box>
      <Typography
        variant="count"
        aria-busy={stale}
        sx={{ color: stale ? 'stale.main' : 'text.primary', transition: 'color 120ms' }}
      >
        {audience ? formatNumber(audience.count) : unknown ? '–' : <Skeleton width="4ch" />}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>
        {answer ? (
          `${formatShare(answer.audience.count, answer.everyone)} of ${formatNumber(answer.everyone)} customers`
        ) : unknown ? (
          'of all customers'
        ) : (
          <Skeleton width="70%" />
        )}
      </Typography>
      {compares && <ChangeLine live={live} />}
      <Box component="dl" sx={{ m: 0 }}>
        {CHANNELS.map(({ key, label }) => (
          <Box
            key={key}
            sx={{ display: 'flex', justifyContent: 'space-between', py: 0.75, borderBottom: 1, borderColor: 'divider' }}
          >
            <Typography component="dt">{label}</Typography>
            <Typography component="dd" sx={{ m: 0 }}>
              {unknown ? '–' : <NumberText value={audience?.[key]} strong stale={stale} />}
            </Typography>
          </Box>
        ))}
      </Box>
      <Checked live={live} waitingFor={waitingFor} />
    </Panel>
  );
};

/** The line under the numbers: when they were counted, or why they are grey. */
const Checked = ({ live: { answer, stale, problem }, waitingFor }: CountPanelProps) => {
  const { timeZone } = useWorkspace();
  const said = () => {
    if (waitingFor) return waitingFor;
    if (problem) return problem.title;
    if (stale || !answer) return 'checking…';
    return `checked ${formatClock(answer.audience.asOf, timeZone)} in ${formatNumber(answer.tookMs)} ms`;
  };
  return (
    <Typography
      variant="body2"
      sx={{ color: waitingFor || problem ? 'soft.onWarning' : 'text.secondary', mt: 1.5, minHeight: 20 }}
    >
      {said()}
    </Typography>
  );
};

const SizeHint = ({ count, everyone }: { readonly count: number; readonly everyone: number }) => {
  if (count > 0 && count < FEW) return <StatusPill tone="warning">under {FEW}</StatusPill>;
  return everyone >= FEW && count > everyone / 2 ? <StatusPill tone="warning">over half of all</StatusPill> : null;
};
