import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link, useMay } from '../../../shared';

export type Step = 'design' | 'audience' | 'review';

const STEPS: readonly { readonly step: Step; readonly label: string }[] = [
  { step: 'design', label: 'Design' },
  { step: 'audience', label: 'Audience' },
  { step: 'review', label: 'Review' },
];

interface CampaignStepsProps {
  readonly id: string;
  readonly name: string;
  readonly current: Step;
}

/** "VIP retargeting, November · Design → Audience → **Review**" */
export const CampaignSteps = ({ id, name, current }: CampaignStepsProps) => {
  const mayWrite = useMay()('campaigns:write');
  const steps = STEPS.filter(({ step }) => mayWrite || step === current);
  return (
    <Box component="nav" aria-label="Steps of the campaign" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
      <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
        {name} ·
      </Box>
      <Box component="ol" sx={{ display: 'flex', columnGap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {steps.map(({ step, label }, index) => (
          <Box component="li" key={step} sx={{ display: 'flex', columnGap: 1 }}>
            {index > 0 && <span aria-hidden>→</span>}
            {step === current ? (
              <Typography component="span" aria-current="step" sx={{ fontWeight: 650, color: 'text.primary' }}>
                {label}
              </Typography>
            ) : (
              <Link to={`/campaigns/${id}/${step}`} color="inherit" sx={{ fontWeight: 'inherit' }}>
                {label}
              </Link>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
};
