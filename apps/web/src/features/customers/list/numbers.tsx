import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CustomerNumbersQuery } from '../../../generated/graphql';
import { NumberText } from '../../../shared';

type Numbers = CustomerNumbersQuery['audience'];

const CHANNELS = [
  { key: 'email', label: 'email' },
  { key: 'sms', label: 'SMS' },
  { key: 'push', label: 'push' },
] as const;

/** How many match, and how many of them each channel can reach. */
export const ListNumbers = ({ numbers, stale }: { readonly numbers: Numbers | undefined; readonly stale: boolean }) => (
  <Box component="dl" aria-busy={stale} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, m: 0 }}>
    <Pair label="match" value={numbers?.count} stale={stale} />
    {CHANNELS.map(({ key, label }) => (
      <Pair key={key} label={`reachable by ${label}`} value={numbers?.[key]} stale={stale} />
    ))}
  </Box>
);

interface PairProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly stale: boolean;
}

const Pair = ({ label, value, stale }: PairProps) => (
  <Box sx={{ display: 'flex', flexDirection: 'row-reverse', gap: 0.75, alignItems: 'baseline' }}>
    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
      {label}
    </Typography>
    <Typography component="dd" sx={{ m: 0 }}>
      <NumberText strong value={value} stale={stale} />
    </Typography>
  </Box>
);
