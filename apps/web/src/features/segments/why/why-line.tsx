import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatNumber, useFormat, VisuallyHidden } from '../../../shared';
import { turnText } from './turn-text';
import type { WhyNode, WhyRow } from './why-rows';

/** A condition with a tick or a cross, and below it what that rests on. */
export const WhyLine = ({ row }: { readonly row: WhyRow }) => {
  const format = useFormat();
  const { holds, text, changesAt, evidence, isGroup } = row;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.25, py: 1, pl: row.depth * 2.5, borderBottom: 1, borderColor: 'divider' }}>
      <Mark holds={holds} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography sx={{ fontWeight: isGroup ? 650 : 500, overflowWrap: 'anywhere' }}>{text}</Typography>
        {evidence && <Evidence node={evidence} />}
        {changesAt && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {turnText(holds, changesAt, format)}
          </Typography>
        )}
      </Box>
    </Box>
  );
};

const Mark = ({ holds }: { readonly holds: boolean }) => (
  <Box
    component="span"
    sx={{
      display: 'grid',
      placeItems: 'center',
      flexShrink: 0,
      width: 22,
      height: 22,
      borderRadius: '50%',
      bgcolor: holds ? 'soft.success' : 'soft.danger',
      color: holds ? 'soft.onSuccess' : 'soft.onDanger',
    }}
  >
    {holds ? <CheckIcon sx={{ fontSize: 15 }} /> : <CloseIcon sx={{ fontSize: 15 }} />}
    <VisuallyHidden>{holds ? 'Yes:' : 'No:'}</VisuallyHidden>
  </Box>
);

const Evidence = ({ node: { about, value, asked, records } }: { readonly node: WhyNode }) => {
  const { dateTime } = useFormat();
  if (!about) return value ? <Typography variant="body2">{value}</Typography> : null;
  return (
    <>
      <Typography variant="body2">
        {about}: <strong>{value ?? 'not known'}</strong>
        {asked && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {' '}
            · asked for {asked}
          </Box>
        )}
      </Typography>
      {records && records.latest.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.25, color: 'text.secondary', fontSize: '0.8125rem' }}>
          {records.latest.map(({ at, details }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records have no key of their own here, and the list is never reordered.
            <li key={index}>{[dateTime(at), ...details.map(({ label, value: known }) => `${label} ${known}`)].join(' · ')}</li>
          ))}
          {records.matching > records.latest.length && (
            <li>{formatNumber(records.matching - records.latest.length)} more like these</li>
          )}
        </Box>
      )}
      {records?.matching === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {records.lastAt
            ? `None counts here; the latest of ${formatNumber(records.ofKind)} was ${dateTime(records.lastAt)}.`
            : 'Nothing of the kind is recorded.'}
        </Typography>
      )}
    </>
  );
};
