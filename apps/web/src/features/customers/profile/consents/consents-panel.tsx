import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ConsentLineFragment } from '../../../../generated/graphql';
import { Panel } from '../../../../shared';
import { ConsentPill } from '../../consent-pill';
import { CHANNELS } from '../channels';
import { ConsentHistoryDialog } from './consent-history-dialog';
import { Proof, ProofPill } from './proof';

interface ConsentsPanelProps {
  readonly customerId: string;
  readonly consents: readonly ConsentLineFragment[];
}

/** What holds on each channel now, with what shows it, and the way to every choice there was. */
export const ConsentsPanel = ({ customerId, consents }: ConsentsPanelProps) => {
  const [history, setHistory] = useState(false);
  return (
    <Panel
      title="May be contacted by"
      action={
        <Button size="small" aria-haspopup="dialog" onClick={() => setHistory(true)}>
          History
        </Button>
      }
    >
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5 }}>
        {CHANNELS.map(({ channel, label }) => {
          const consent = consents.find((known) => known.channel === channel);
          return (
            <Box key={channel} sx={{ display: 'grid', gridTemplateColumns: '64px minmax(0, 1fr)', alignItems: 'baseline' }}>
              <Typography component="dt" sx={{ color: 'text.secondary' }}>
                {label}
              </Typography>
              <Box component="dd" sx={{ m: 0 }}>
                <ConsentPill state={consent?.state} /> {consent && <ProofPill consent={consent} />}
                {consent && <Proof consent={consent} />}
              </Box>
            </Box>
          );
        })}
      </Box>
      <ConsentHistoryDialog customerId={customerId} open={history} onClose={() => setHistory(false)} />
    </Panel>
  );
};
