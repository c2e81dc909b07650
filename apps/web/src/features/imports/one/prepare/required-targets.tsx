import CheckRounded from '@mui/icons-material/CheckRounded';
import RadioButtonUncheckedRounded from '@mui/icons-material/RadioButtonUncheckedRounded';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { StatusPill, VisuallyHidden } from '../../../../shared';
import { type MappingEntry, missingTargets, type Target } from '../../mapping';

interface RequiredTargetsProps {
  readonly targets: readonly Target[];
  readonly mapping: readonly MappingEntry[];
}

/** What has to be known about every line, and which of it has its column. */
export const RequiredTargets = ({ targets, mapping }: RequiredTargetsProps) => {
  const missing = missingTargets(mapping, targets);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, pb: 1.5 }}>
      <Typography variant="body2" color="textSecondary" component="p">
        {missing.length === 0 ? 'Everything that is needed has its column:' : 'Still needed, choose a column for each:'}
      </Typography>
      {targets
        .filter(({ required }) => required)
        .map((target) => (
          <Required key={target.key} label={target.label} isMissing={missing.includes(target)} />
        ))}
    </Box>
  );
};

const Required = ({ label, isMissing }: { readonly label: string; readonly isMissing: boolean }) => {
  const Icon = isMissing ? RadioButtonUncheckedRounded : CheckRounded;
  return (
    <StatusPill tone={isMissing ? 'warning' : 'success'}>
      <Icon aria-hidden sx={{ fontSize: 14 }} />
      {label}
      <VisuallyHidden>{isMissing ? ' is missing' : ' is there'}</VisuallyHidden>
    </StatusPill>
  );
};
